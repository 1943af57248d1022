// Portuguese.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const portuguese: KindWords = {
  subject: startingWith(
    /resposta autom[áa]tica|mensagem autom[áa]tica|autorresposta|fora do escrit[óo]rio|aus[êe]ncia/,
    /ausente\b|de f[ée]rias|estou (?:de f[ée]rias|fora)/,
    /confirma[çc][ãa]o de (?:recebimento|rece[çp]?[çc][ãa]o)|aviso de rece[çp]?[çc][ãa]o/,
    /recebemos (?:a sua|o seu|sua|seu)/,
    /(?:a sua|o seu|sua|seu) (?:solicita[çc][ãa]o|mensagem|pedido|ticket|chamado|e-?mail)(?: \S{1,30})? foi (?:recebid|criad|registrad|abert)\S/,
    /obrigad[oa] (?:por (?:entrar em contato|contactar)|pel[oa] (?:sua|seu))/,
  ),
  away: anyOf(
    /(?:estou|estarei|encontro-me|estamos|estaremos)(?: \S{1,25}){0,4}? (?:fora d[oe]|de férias|ausente|em viagem|de licença|fechados?)/,
    /atualmente (?:fora|ausente|de férias)|acesso limitado|sem acesso a(?:o)? (?:meu )?e-?mail/,
    /(?:regresso|retorno|voltarei|volto) (?:a|no dia|em|ao)/,
    /(?:nosso|o) escritório(?: \S{1,25}){0,4} fechado/,
  ),
  meanwhile: anyOf(
    /(?:em caso de|para (?:assuntos|questões|casos)) urg/,
    /por favor,? (?:contacte|contate|entre em contat|escreva|ligue)/,
    /pode (?:contactar|contatar|escrever|ligar)|(?:no|ao) meu (?:regresso|retorno)|na minha ausência/,
    /durante a minha ausência|(?:responderei|retornarei) (?:assim|logo|quando|ao)/,
    /quando (?:regressar|voltar|retornar)/,
  ),
  gone: anyOf(
    /(?:já )?não (?:trabalha mais|trabalha|faz mais parte|faz parte|está mais (?:na empresa|em uso))/,
    /deixou a empresa|não é mais (?:utilizad|monitorad|lid)/,
  ),
  thanks: anyOf(
    /(?:muito )?obrigad[oa] (?:por (?:entrar em contato|contactar|contatar|escrever|nos contactar)|pel[oa] (?:sua|seu|vossa|vosso) (?:\S{1,25} ){0,2}(?:mensagem|e-?mail|contacto|contato|pedido|interesse|solicitação))/,
    /agradecemos (?:o|a) (?:seu|sua)/,
  ),
  received: anyOf(
    /(?:recebemos|recebi) (?:a sua|o seu|sua|seu|a vossa|o vosso) (?:\S{1,25} ){0,2}(?:mensagem|e-?mail|pedido|solicitação|contacto|contato|reclamação|candidatura)/,
    /(?:a sua|o seu|sua|seu) (?:\S{1,25} ){0,2}(?:mensagem|e-?mail|pedido|solicitação|ticket|chamado|reclamação)(?: \S{1,30}){0,2} (?:foi|já foi) (?:\S{1,20} )?(?:recebid|registrad|registad|criad|abert|encaminhad)\S/,
    /confirmamos (?:o recebimento|a receção|a recepção)/,
    /foi (?:criado|aberto|registado|registrado) (?:um|o) (?:ticket|chamado|pedido)/,
  ),
  ticket: anyOf(
    /(?:ticket|chamado|protocolo|caso|referência|número(?: d[oe] (?:ticket|chamado|protocolo|pedido|caso))?|pedido|processo|n[ºo°]\.?)\s?(?:é)?(?: o)?\s?[:#]?\s?(?:n[ºo°]\.?)?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
  ),
  later: anyOf(
    /(?:entraremos em contat?o|responderemos|retornaremos|daremos (?:um )?retorno)/,
    /(?:a nossa|nossa|nosso|o nosso|um) (?:\S{1,25} ){0,2}(?:equipa|equipe|atendente|consultor|departamento|colaborador)(?: \S{1,25}){0,4}? (?:entrar|respond|contact|contat|analis)\S*/,
    /(?:o mais|assim que|logo que) (?:breve|rápido|rapidamente|possível|cedo)(?: possível)?|em breve/,
    /(?:em|no prazo de|dentro de|até) (?:\S{1,15} ){0,2}(?:horas|dias)/,
  ),
  automatic: anyOf(
    /(?:mensagem|e-?mail|resposta|notificação) (?:\S{1,20} )?(?:automátic[oa]|gerad[oa] automaticamente)/,
    /(?:gerad|enviad)[oa] automaticamente/,
    /(?:por favor,? )?não respond(?:a|er)(?: \S{1,20})? (?:a )?(?:este|esta|diretamente)/,
  ),
  unsubscribe: anyOf(
    /cancelar (?:a |sua |a sua )?(?:inscrição|subscrição|assinatura)|descadastr/,
    /remover (?:o )?(?:meu|seu) e-?mail/,
    /(?:ver|visualizar|veja)(?: \S{1,20}){0,4} (?:no (?:seu )?(?:browser|navegador)|online)/,
    /deixar de receber|não (?:deseja|quer) (?:mais )?receber/,
    /(?:você está recebendo|recebeu) est[ea] (?:e-?mail|mensagem)(?: \S{1,40}){0,8} (?:porque|pois)/,
  ),
};
