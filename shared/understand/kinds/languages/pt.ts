// Portuguese.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const portuguese: KindWords = {
  common: "o a os de que para com por uma não sua seu em estou até obrigado recebemos um do da",
  subject: openings(`
    (resposta|mensagem) autom(á|a)tica
    autorresposta
    (fora do escritório|ausência|ausente|de férias) ?:
  `),
  hint: openings(`
    fora do
    ausen~
    ausência
    de férias
    estou
    confirmação de
    aviso de
    recebemos
    obrigad(o|a) p(or|elo|ela)
    (solicitação|protocolo|ticket|chamado) * (recebid(o|a)|#)
  `),
  away: phrases(`
    (estou|estarei|encontro-me|estamos|estaremos) * (fora do|fora da|fora de|de férias|ausente|em viagem|de licença|fechado|fechados)
    atualmente (fora|ausente|de férias)
    (acesso limitado|sem acesso)
    (regresso|retorno|voltarei|volto) (a|no dia|em|ao)
    (nosso|o) escritório * fechado
  `),
  meanwhile: phrases(`
    (em caso de|para|casos) (assuntos |questões |casos |)urg~
    por favor,? (contacte|contate|entre em contat~|escreva|ligue)
    pode (contactar|contatar|escrever|ligar)
    (no|ao) meu (regresso|retorno)
    (na|durante a) minha ausência
    quando (regressar|voltar|retornar)
  `),
  gone: phrases(`
    (já |)não (trabalha mais|faz mais parte|faz parte|está mais)
    já não trabalha
    deixou a empresa
    não é mais (utilizado|monitorado|lido)
  `),
  thanks: phrases(`
    obrigad(o|a) (por|pel~)
    agradecemos (o|a)
  `),
  item: phrases(`
    (a sua|o seu|sua|seu|vossa|um|este|esta) * (mensagem|e-mail|email|pedido|solicitação|contacto|contato|reclamação|candidatura|ticket|chamado)
    (mensagem|solicitação|pedido|contato)
  `),
  taken: phrases(`
    recebemos
    (foi|já foi|fora) (recebid(o|a)|registrad(o|a)|registad(o|a)|criad(o|a)|abert(o|a)|encaminhad(o|a))
    confirmamos o recebimento
  `),
  ticket: phrases(`
    (ticket|chamado|protocolo|caso|referência|número|pedido|processo) (número|n°|nº|) *
    sob o *
  `),
  later: phrases(`
    entraremos em contat?o
    entraremos em contacto
    entrará em contato
    (responderemos|retornaremos)
    (nossa|nosso|um) * (entrar~|respond~|contact~|contat~|analis~|retornará)
    (o mais|assim que|logo que) (breve|rápido|rapidamente|possível|cedo)
    em breve
    (em|no prazo de|dentro de|até) * (horas|dias|dias úteis)
    horário de atendimento
  `),
  automatic: phrases(`
    (mensagem|e-mail|email|resposta|notificação) autom(á|a)tic(a|o)
    (gerada|gerado|enviada|enviado) automaticamente
    não (responda|responder)
  `),
  personal: phrases(`
    eu
    me
    mim
    meu
    minha
    recebi
    posso
    quero
  `),
  unsubscribe: phrases(`
    cancelar (a |sua |a sua |)(inscrição|subscrição|assinatura)
    descadastr~
    remover (o |)(meu|seu) e-mail
    (ver|visualizar|veja) * (browser|navegador|online)
    deixar de receber
    não (deseja|quer) (mais |)receber
    (você está recebendo|recebeu) est(a|e) * (porque|pois)
  `),
};
