// Portuguese, of Portugal and of Brazil.
import type { Language, WordList } from "./language.ts";

const INFINITIVES = `enviar mandar reenviar remeter expedir entregar levar trazer dar devolver reembolsar creditar pagar faturar ligar telefonar chamar contactar contatar escrever
  responder avisar informar confirmar comunicar manter verificar ver conferir checar consultar perguntar procurar buscar preparar redigir fazer refazer terminar acabar
  concluir reparar consertar arrumar arranjar substituir trocar corrigir modificar ajustar atualizar anular cancelar reservar encomendar pedir organizar marcar agendar
  programar instalar montar colocar passar vir ir voltar recolher retirar guardar imprimir assinar tratar resolver cuidar assegurar providenciar proceder realizar efetuar
  calcular limpar pintar acrescentar adicionar incluir anexar oferecer ativar desbloquear tentar encaminhar transferir depositar falar retornar olhar analisar acionar`;

const IRREGULAR: Readonly<Record<string, string>> = { fazer: "far", trazer: "trar", refazer: "refar" };

/** Future of the first persons: "enviarei", "enviaremos". */
function futures(list: WordList): WordList {
  return list
    .split(/\s+/)
    .flatMap((verb) => {
      const stem = IRREGULAR[verb] ?? verb;
      return [`${stem}ei`, `${stem}emos`];
    })
    .join(" ");
}

export const portuguese: Language = {
  code: "pt",
  accents: "optional",
  common: `o a os as de do da dos das que e em no na um uma não por para com seu sua se lhe me mais mas como já muito está isso esta este olá obrigado obrigada bom boa dia tarde
    você vocês senhor senhora eu nós nos meu minha tem tenho são foi ser ou também quando ao à até pelo pela ainda vou favor bem
    posso pode quanto onde mesmo aqui ontem hoje amanhã ninguém sempre mande preciso fica ficou estamos nossa nosso`,
  letters: "ãõçáéíóúâêôà",
  abbreviations:
    "sr sra srs dr dra eng exmo exma etc ex p.ex tel telem fax n nº av r lda ltda s.a pág seg ter qua qui sex sáb dom jan fev mar abr mai jun jul ago set out nov dez att",
  conditions: "quando assim se depois logo",
  joiners: "e mas ou então depois assim também porém pois",
  contractions: {
    pfv: "por favor",
    pf: "por favor",
    vc: "você",
    vcs: "vocês",
    q: "que",
    tb: "também",
    obg: "obrigado",
  },
  classes: {
    clitic: "lhe lhes te vos o a os as me nos se já",
    act: `${INFINITIVES} enviar-lhe mandar-lhe ligar-lhe avisá-lo informá-lo fazê-lo enviá-lo te_mandar te_enviar te_ligar lhe_enviar lhe_mandar contactá-lo contatá-lo verificá-lo
      te_avisar lhe_dar dar-lhe`,
    future: `${futures(INFINITIVES)}`,
    presents: `envio enviamos mando mandamos ligo ligamos telefono aviso avisamos confirmo confirmamos passo passamos verifico verificamos vejo vemos preparo preparamos levo
      levamos trago trazemos troco trocamos conserto consertamos reparo reparamos devolvo devolvemos reembolsamos reservo reservamos cancelo cancelamos peço pedimos
      procuro procuramos guardo guardamos trato tratamos cuido cuidamos escrevo escrevemos respondo respondemos faço fazemos entrego entregamos corrijo corrigimos
      retorno encaminho encaminhamos providencio providenciamos marco marcamos informo dou damos pergunto resolvo resolvemos olho recolhemos envio-lhe mando-lhe ligo-lhe
      aviso-o digo-lhe escrevo-lhe envio-te mando-te`,
    acted: `enviado enviada enviados enviadas mandado entregue entregues reembolsado reembolsada creditado reparado reparada consertado consertada substituído substituída trocado
      trocada corrigido corrigida alterado alterada anulado cancelado cancelada reservado reservada encomendado pago paga feito feita terminado concluído concluída resolvido
      resolvida tratado avisado atualizado atualizada instalado instalada devolvido devolvida expedido expedida despachado despachada`,
    time: `hoje amanhã depois_de_amanhã segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo logo em_breve já
      ainda_hoje esta_tarde esta_semana na_próxima_semana semana_que_vem próxima_semana o_mais_rápido_possível assim_que_possível agora imediatamente mais_tarde`,
    person: `colega técnico técnica equipe equipa motorista entregador estafeta encanador canalizador eletricista pintor carpinteiro assistente secretária contador contabilista
      contabilidade oficina serviço armazém gerente comercial instalador mecânico pessoal rapaz`,
    bad: `partido partida quebrado quebrada quebrados danificado danificada estragado estragada defeituoso defeituosa sujo suja frio fria vazio vazia riscado riscada errado errada
      incorreto incorreta incompleto incompleta inaceitável vergonhoso lamentável péssimo péssima horrível molhado molhada avariado avariada rasgado`,
    good: `bem perfeito perfeita perfeitamente ótimo ótima excelente correto correta certo certa completo completa ok bom boa resolvido consertado satisfeito satisfeita
      satisfeitos contente contentes feliz felizes encantado maravilhoso maravilhosa impecável lindo linda ordem show legal`,
    unit: "hora horas dia dias semana semanas mês meses úteis",
  },
  phrases: {
    will: `
      <clitic>{2} <future>
      <clitic>{2} *aremos|*eremos|*iremos
      *ar-lhe-ei|*er-lhe-ei|*ir-lhe-ei|*ar-lhe-emos`,
    "going-to": `
      vou|vamos ..1 <clitic>? <act>
      irei|iremos ..1 <act>`,
    "i-do": `
      , <clitic>{2} <presents> ..1 <clitic>|o|a|os|as|um|uma|com|amanhã|hoje|de|já|seu|sua|teu|tua|ao|no|na|do|da|para|disso|ainda|isso
      e|amanhã|hoje|logo|eu|nós|segunda|sexta|depois|então|já|te|lhe|a_gente <clitic>{2} <presents>`,
    "on-it": `
      pode deixar
      deixe|deixa comigo
      estou a tratar|tratando|cuidando|vendo
      eu cuido|trato|resolvo`,
    "let-me": `
      deixe-me|deixa_eu|deixe_eu|deixa-me|permita-me ..1 <act>`,
    "you-will-have": `
      receberá|terá|receberás|terás|receberão|vai_receber|vão_receber|vai_ter
      <time> receberá|terá|você_vai_ter`,
    "own-side-will": `
      nosso|nossa|meu|minha|um|uma ..1 <person> ..4 *ará|*erá|*irá|vai|vão|passa|lhe
      o técnico|entregador|motorista ..3 *ará|*erá|vai|lhe
      alguém ..5 *ará|*erá|*irá|vai`,
    "try-to": `
      tentarei|tentaremos|vou_tentar|vamos_tentar|espero|esperamos|pretendo|pretendemos|penso ..1 <act>
      farei|faremos ..2 possível|tudo|melhor`,
    "my-word": `
      <clitic>? prometo|prometemos|garanto|garantimos|asseguro|asseguramos|comprometo|comprometemos
      prometo-lhe|garanto-lhe|comprometo-me|comprometemo-nos
      pode contar comigo|connosco|conosco
      conte comigo`,
    "passive-will": `
      será|serão|vai_ser ..1 <acted>`,
    "thing-will": `
      estará|estarão|fica|ficará|fica_pronto ..1 pronto|pronta|prontos ..2 <time>|na|no|até
      sai|sairá|segue|seguirá|chega|chegará ..1 <time>|na|no`,
    "act-work": `
      <future>
      <act>
      <presents>`,
    "to-reader": `
      lhe|te|você|vocês|seu|sua|senhor|senhora|vos|vosso|vossa|teu|tua|lhes`,
    dated: `
      <time>|até|antes|semana|final`,
    "when-ready": `
      assim|quando|logo_que|depois|após`,
    unsure: `
      talvez|provavelmente|se_calhar|possivelmente`,
    whereabouts: `
      estarei|estaremos|estou|estamos|fico ..3 fora|férias|viagem|reunião|ausente|escritório|médico|fechados|fechado|doente|ocupado|viajando|a_viajar|de|em|no|na
      <clitic>? vou|vamos|saio|volto|voltamos|voltarei|viajo ..2 férias|médico|praia|casa|de|viajar|segunda|terça|sábado|na|no`,
    inability: `
      não ..2 <future>|<presents>|vou|vamos|poderei|poderemos|posso|podemos|consigo|conseguirei|conseguimos
      poderei|poderemos|posso|podemos
      nunca ..2 <future>`,
    needing: `
      precisarei|precisaremos|preciso|precisamos|vou_precisar|vamos_precisar
      terei|teremos|tenho|temos que|de
      é preciso`,
    opinion: `
      terei|teremos|será um|uma prazer|gosto
      ficarei|estarei ..1 feliz|contente|satisfeito
      veremos|verei $
      vamos ver
      acho|penso|creio|suponho|espero|imagino que
      terei|vou_fazer|faço|teremos ..2 anos|visitas|convidados
      sentirei|lembrarei|esquecerei`,
    formula: `
      até breve|logo|segunda|amanhã
      falamos|vemo-nos|nos_vemos|nos_falamos
      te|lhe mando ..1 um? abraço|beijo|beijinhos
      escrevo|ligo|contacto ..2 porque|para|por|sobre|a_propósito
      peço|pedimos desculpa|desculpas
      fico|ficamos ..3 aguardo|espera|aguardar
      fico com
      pergunto-me|me_pergunto
      faço ..1 as_compras|referência|parte
      passo ..1 por|o_natal|de`,
    offer: `
      se ..1 quiser|preferir|desejar|quiseres
      à|ao sua|vossa|seu disposição|dispor
      posso|poderia|podia|podemos`,
    "asked-back": `
      ..1 <presents>|<future> ..6 $?`,
    reported: `
      ele|ela|cliente|motorista|vocês|me|nos disse|disseram|prometeu|prometeram|garantiram
      disse|disseram|prometeu|prometeram que|me|enviar|ligar`,
    "done-here": `
      anexo|anexa|anexos|segue|seguem
      sempre|normalmente|todos_os|cada|há_anos|desde|nunca|costumo`,

    please: `
      por favor|gentileza
      queira|queiram !encontrar|desculpar *
      peço|pedimos|solicito|agradeço ..1 que|o_envio|a_confirmação
      favor <act>`,
    "can-you": `
      pode|podem|poderia|poderiam|podia|podiam|consegue|conseguem ..2 <act>|dizer|dizer-me|me|enviar-me|mandar-me|ligar-me|dar-me|ajudar
      me|nos pode|poderia
      seria|é possível`,
    "let-me-know": `
      diga-me|me_diga|me_avise|avise-me|me_informe|informe-me|me_confirme|confirme-me|me_fala|me_avisa|me_diz
      mantenha-me|me_mantenha
      aguardo|aguardamos|fico_no_aguardo|fico_a_aguardar ..3 resposta|retorno|contato|contacto|notícias|confirmação`,
    imperative: `
      , envie-me|envia-me|mande-me|me_envie|me_mande|me_liga|me_ligue|ligue-me|me_manda|me_envia|dê-me|devolvam-me
      , envie|mande|ligue|verifique|veja|troque|cancele|corrija|confirme|deixe|traga|ponha|acrescente|reserve|faça ..1 o|a|os|as|meu|minha|um|uma|que|para`,
    "need-from-you": `
      preciso|precisamos|precisava|falta-me|me_falta ..2 do|da|de|seu|sua|que|dos|das|um|uma|saber
      falta|faltam ..1 seu|sua`,
    "would-like": `
      quero|queremos|queria|queríamos|gostaria|gostaríamos|gostava|desejo|desejaria ..2 <act>|comprar|saber|um|uma|dois|duas|que|receber|ter`,
    "appreciate-if": `
      agradecia|agradeceria|agradecíamos|agradeço_que|agradeço_se
      ficaria|ficava grato|grata`,
    "wondering-if": `
      queria saber|perguntar|pedir
      gostaria|gostava de saber`,
    "request-object": `
      me|nos|meu|minha`,
    "request-please": `
      favor|gentileza|queira`,
    courtesy: `
      não hesite ..6
      se ..1 tiver|tiverem|precisar ..4 dúvida|dúvidas|questão|questões|pergunta|algo|qualquer ..6
      qualquer dúvida|coisa|questão ..6
      peço|pedimos desculpa|desculpas ..3
      quero|gostaria|queria ..2 agradecer|parabenizar|felicitar|desculpar-me ..2`,
    "reading-aid": `
      encontrará ..2 anexo
      veja ..1 anexo`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ quando|quanto|quantos|onde|como|qual|quais|quem|que ..1 custa|chega|vem|posso|está|é|fica|são|demora|horas|sai
      ^ vocês têm|tem|fazem|entregam
      ^ têm|fazem|vendem`,
    "asking-form": `
      queria|gostaria|gostava|preciso ..1 saber
      sabe|sabem se|quando`,
    rhetorical: `
      como está|vai|estás
      tudo bem
      que pena|bom|bonito`,

    attached: `
      em|segue|seguem ..1 anexo|anexos
      anexo ..1 envio|a|o|seguem
      encontrará ..2 anexo`,
    "have-done": `
      <clitic>{2} enviei|enviamos|enviámos|mandei|mandamos|reembolsamos|reembolsámos|corrigi|corrigimos|cancelei|cancelamos|reservei|consertamos|reparámos|troquei|atualizei|entreguei|entregamos
      já <clitic>{2} enviei|mandei|liguei|fiz|tratei|resolvi
      conforme|como prometido|combinado|solicitado|pedido
      , feito $`,
    "is-done": `
      foi|foram ..1 <acted>
      está|estão ..1 pronto|pronta|prontos|a_caminho|resolvido|concluído
      saiu|seguiu ..1 hoje|ontem`,
    "not-yet-done": `
      ainda não
      não <clitic>{2} enviei|mandei|recebi|foi|foram|está`,

    received: `
      <clitic>? recebi|recebemos|recebido|recebida
      já? chegou|chegaram ..2 bem|hoje|ontem|tudo|obrigado|obrigada|perfeito
      , chegou|recebido|recebi
      já chegou|recebi|tenho|está_comigo`,
    works: `
      funciona|funcionou|fecha ..2 perfeitamente|bem|já|agora|novamente|perfeito
      já|agora funciona|está|voltou
      está ..1 funcionando|a_funcionar|resolvido|consertado|tudo
      problema|questão ..2 resolvido|resolvida|solucionado
      tudo ..1 <good>|certo|em_ordem|resolvido
      deu certo`,
    agreed: `
      , combinado|perfeito|aceito|aceitamos|confirmado|certo|ótimo|fechado|ok|beleza $
      , de_acordo|perfeito|certo|ótimo|combinado|ok|fechado obrigado|obrigada|muito|para|com|terça|então
      para|por mim está|tudo|fica ..1 bem|ótimo|perfeito|bom
      aceito|aceitamos|aprovo|aprovamos ..1 o|a
      está ..1 correto|certo|ótimo|bem
      pode avançar|prosseguir|seguir`,
    satisfied: `
      estou|estamos|fiquei|ficamos ..2 satisfeito|satisfeita|satisfeitos|contente|contentes|feliz|felizes|encantado|encantada
      adorei|adoramos|amei|amamos
      é|está|ficou|estava|foi ..2 <good>
      ótimo|bom|excelente|belo trabalho|serviço|atendimento
      exatamente o`,
    settled: `
      mais nada
      não tenho mais
      podem|pode fechar|encerrar
      assunto encerrado|resolvido
      é tudo
      esclarecido|esclarecida`,
    "thanked-for": `
      obrigado|obrigada ..3 pela|por ..3 rapidez|reparação|conserto|resolver|reembolso|agilidade|ter`,
    "but-then": `
      mas|porém|no_entanto|contudo|exceto|infelizmente`,
    "before-that": `
      se|quando|espero|tomara`,
    "not-confirmed": `
      não ..3 funciona|chegou|recebi|recebemos|fecha|está|foi|estou
      ainda não
      se|quando|assim_que ..5
      , chegou|está|recebeu ..5 $?
      recebi a|o|uma|um ..1 sua|seu|mensagem|carta|fatura|conta|email|e-mail|orçamento`,
    missing: `
      não ..2 recebi|recebemos|chegou|veio|apareceu|atende|atendem|responde|respondem|responderam|respondeu
      ninguém ..2 atende|responde|veio|ligou|apareceu|me|nos
      me|nos falta|faltam
      falta|faltam
      continuo|continuamos sem`,
    broken: `
      está|estava|chegou|chegaram|veio|é|são|estão ..2 <bad>
      não ..1 funciona|funcionam|fecha|liga|abre|serve|cabe
      pinga|vaza ..1 outra|ainda|de_novo
      quebrou|avariou|estragou|partiu-se
      tem um|uma furo|buraco|risco|defeito|rachadura`,
    "let-down": `
      estou|estamos|fiquei ..2 desapontado|desapontada|dececionado|dececionada|decepcionado|decepcionada|desiludido|desiludida|chateado|chateada|furioso|indignado|indignada|insatisfeito|insatisfeita|farto|farta
      é ..1 inaceitável|uma_vergonha|vergonhoso|inadmissível|um_absurdo|ridículo|uma_falta
      não estou|estamos|fiquei ..1 satisfeito|satisfeita|contente|feliz
      prometeram|prometeu|disseram|garantiram ..1 que|me
      péssimo|péssima|mau|má serviço|atendimento|experiência|qualidade
      nunca mais
      reclamação|queixa|reclamar`,
    "still-waiting": `
      espero|esperamos|aguardo|à_espera ..1 há|desde
      estou|estamos ..1 esperando|à_espera ..1 há|desde|ainda
      há ..2 semanas|dias|meses ..1 que|à_espera|esperando|sem
      continuo|ainda_estou à|a espera|aguardar|esperar
      terceira|segunda vez`,
    "wrong-thing": `
      cor|tamanho|morada|endereço|modelo|produto|peça errado|errada|incorreta
      me|nos cobraram|cobrou ..1 duas|a_mais|em_dobro
      cobrado|cobraram duas
      não é o que|mesmo
      erro na|no`,
    "wants-money-back": `
      quero|exijo|peço|solicito ..3 dinheiro|reembolso|devolução
      meu dinheiro`,
    "not-complained": `
      não há|tem problema
      lamento|lamentamos|desculpe|desculpa|sinto ..5
      se|caso ..5`,
    blame: `
      vocês|você|seu|sua|vossa|vosso`,
    insistence: `
      outra|ainda|já|muito|sempre|infelizmente|nunca|novamente|até`,
  },
  promiseList: `
    próximos passos $
    o que vamos|vou fazer ..2 $
    da nossa|minha parte $
    vamos|vou ..1 $`,
  thanks: {
    thanks: `
      obrigado|obrigada|agradeço|agradecemos|valeu`,
    more: `
      desde_já|antecipadamente|de_antemão
      mas|não|se|quando|quanto|pode|poderia|ainda
      #`,
  },
  absence: {
    back: `
      volto|voltarei|regresso|regressarei|retorno|retornarei|de_volta|regressar
      a partir de|do`,
    until: `
      até|até_ao|até_o`,
    through: `
      de|do # ..4 a|até|ao
      até ..4 inclusive
      entre ..5 e`,
    contact: `
      contacte|contate|contactar|contatar|escreva|escrever|dirija-se|ligue|procure
      urgente|urgência|urgentes
      minha ausência
      novo endereço|e-mail|email
      substitui`,
    gone: `
      já não trabalho|trabalha|faço|faz|está
      não trabalha|trabalho|faz|faço mais
      deixei|deixou a|de
      aposentado|aposentada|reformado|reformada`,
  },
  personal: {
    travelling: `
      estou|estamos|estarei ..1 em|de viagem
      estou|estamos viajando|fora|no_estrangeiro|no_exterior|na_estrada
      no comboio|trem|avião|aeroporto`,
    "in-a-rush": `
      urgente|urgência|pressa
      não tenho tempo
      o mais rápido possível`,
    "new-baby": `
      grávida
      nasceu|nasceram
      filho|filha|bebé|bebê ..2 nasceu|nascimento|nascer
      licença maternidade|de_maternidade|parental
      à espera de bebé`,
    illness: `
      estou|está|estamos ..1 doente|gripado|internado|internada|constipado
      no hospital
      gripe|covid|febre|cirurgia|operação|operado|operada`,
    holiday: `
      de|em|minhas|nossas|nas férias
      férias até|de`,
    anniversary: `
      aniversário
      casamento
      vamos casar`,
    none: `
      não ..2 urgente|pressa
      feliz|boas aniversário|férias
      sem pressa`,
  },
  weekdays: {
    segunda: 1,
    "segunda-feira": 1,
    terca: 2,
    "terca-feira": 2,
    quarta: 3,
    "quarta-feira": 3,
    quinta: 4,
    "quinta-feira": 4,
    sexta: 5,
    "sexta-feira": 5,
    sabado: 6,
    domingo: 7,
  },
  numbers: {
    um: 1,
    uma: 1,
    dois: 2,
    duas: 2,
    tres: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    quinze: 15,
    vinte: 20,
    trinta: 30,
    par: 2,
  },
  months: {
    janeiro: 1,
    fevereiro: 2,
    marco: 3,
    abril: 4,
    maio: 5,
    junho: 6,
    julho: 7,
    agosto: 8,
    setembro: 9,
    outubro: 10,
    novembro: 11,
    dezembro: 12,
  },
  due: {
    today: `
      ainda? hoje ..2 mesmo|tarde|noite
      esta tarde|noite|manhã
      hoje à tarde|noite
      até ao? fim do dia
      no final do dia`,
    tomorrow: `
      amanhã ..3 manhã|tarde|noite
      amanhã`,
    "after-tomorrow": `
      depois de amanhã`,
    "this-week": `
      fim|final desta|da semana
      esta|nesta semana
      até ao? fim|final da|desta semana`,
    "before-weekend": `
      antes do fim de semana`,
    weekend: `
      no|neste|este fim de semana
      no fim-de-semana`,
    "after-weekend": `
      depois do fim de semana`,
    "next-week": `
      próxima semana
      semana que vem
      semana seguinte
      final|fim da próxima semana`,
    "early-next-week": `
      início|começo da próxima semana
      início|começo da semana que vem`,
    "mid-next-week": `
      meados|meio da próxima semana`,
    "month-end": `
      fim|final do|deste mês
      este mês`,
    "next-month": `
      próximo mês
      mês que vem`,
    "year-end": `
      fim|final do ano`,
    weekday: `
      na|no|até|nesta|esta|para|até_à|antes_de|a_partir_de <weekday> ..2 manhã|tarde|noite
      <weekday>`,
    "next-weekday": `
      próxima|próximo <weekday>
      <weekday> da próxima semana
      <weekday> que vem
      <weekday> da semana que vem`,
    "day-of-month": `
      dia|no_dia|até_dia|até_ao_dia # !<month>|de|<unit>|horas|euros`,
    "in-hours": `
      em|dentro_de|daqui_a ..1 <number>|# horas|hora`,
    "in-days": `
      em|dentro_de|daqui_a|prazo_de ..1 <number>|# dias|dia`,
    "in-working-days": `
      em|dentro_de|daqui_a|prazo_de ..2 <number>|# dias úteis`,
    "in-weeks": `
      em|dentro_de|daqui_a|prazo_de ..1 <number>|# semanas|semana`,
    "in-months": `
      em|dentro_de|daqui_a ..1 <number>|# meses|mês`,
    clock: `
      às|antes_das|até_às #|%
      ao|até_ao|até_o meio-dia
      entre as # e as? #`,
    vague: `
      cada|todas_as|todos_os|toda <weekday>|dia|dias|semana|mês
      <weekday>|semana|mês passada|passado
      há ..1 <number>|# <unit>
      alguns|algumas|uns|umas dias|semanas
      bom dia
      boa tarde`,
  },
};
