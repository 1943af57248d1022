// Spanish.
import type { Language, WordList } from "./language.ts";

const INFINITIVES = `enviar mandar reenviar remitir expedir entregar llevar traer dar devolver reembolsar abonar pagar facturar llamar contactar escribir responder contestar
  avisar informar confirmar notificar comunicar mantener comprobar revisar verificar mirar consultar preguntar averiguar buscar preparar redactar hacer terminar acabar
  reparar arreglar sustituir reemplazar cambiar corregir modificar ajustar actualizar anular cancelar reservar pedir encargar organizar concertar programar instalar
  montar colocar pasar venir ir volver recoger retirar quitar guardar imprimir firmar tramitar gestionar resolver solucionar encargarse ocuparse ocupar asegurar proceder
  realizar calcular limpiar pintar añadir incluir adjuntar ofrecer reponer activar desbloquear completar intentar estudiar transferir ingresar tener poner asumir pasarte`;

const IRREGULAR: Readonly<Record<string, string>> = {
  hacer: "har",
  venir: "vendr",
  poner: "pondr",
  tener: "tendr",
  reponer: "repondr",
  mantener: "mantendr",
};

/** Future of the first persons, without accents: "enviare", "enviaremos". */
function futures(list: WordList): WordList {
  return list
    .split(/\s+/)
    .flatMap((verb) => {
      const stem = IRREGULAR[verb] ?? verb;
      return [`${stem}e`, `${stem}emos`];
    })
    .join(" ");
}

export const spanish: Language = {
  code: "es",
  accents: "optional",
  common: `el la los las de que y en un una es no se por con para su sus le lo me mi te les al del más pero como ya muy esta este esto eso está hola gracias buenos días saludos
    usted ustedes hay he ha han soy estoy tengo tiene puede favor cuando porque si sin nos nuestro nuestra todo yo tu también desde hasta
    puedo quiere estaremos dos cuándo cuánto dónde sobre ser son era vamos hemos hoy ayer mañana estas algo quisiera aquí`,
  letters: "ñ¿¡áéíóú",
  abbreviations:
    "sr sra srta d dª dr dra ud uds vd etc aprox ej p.ej tel tfno tlf no nº núm pág avda c s.a s.l lun mar mié jue vie sáb dom ene feb abr may jun jul ago sep oct nov dic",
  conditions: "cuando si en tras después",
  joiners: "y e pero o entonces luego después así también además porque",
  contractions: { xfa: "por favor", xfavor: "por favor", q: "que", tb: "también" },
  classes: {
    clitic: "le les te os se lo la los las me nos selo",
    act: `${INFINITIVES} enviarle enviarte enviarles enviarlo mandarle mandarte llamarle llamarte avisarle avisarte informarle confirmarle ponerme encargarme ocuparme
      cambiarlo arreglarlo revisarlo mirarlo hacerlo pedirlo resolverlo entregarle devolverle reembolsarle escribirle responderle contestarle`,
    future: `${futures(INFINITIVES)} iremos vendremos dire diremos`,
    presents: `envío enviamos mando mandamos llamo llamamos aviso avisamos confirmo confirmamos paso pasamos reviso revisamos miro miramos pregunto preguntamos preparo
      preparamos llevo llevamos traigo traemos cambio cambiamos arreglo arreglamos reparo reparamos devuelvo devolvemos reembolsamos reservo reservamos anulo anulamos
      pido pedimos busco buscamos guardo guardamos encargo encargamos ocupo ocupamos escribo escribimos respondo respondemos contesto contestamos hago hacemos pongo
      ponemos entrego entregamos corrijo corregimos digo decimos recojo recogemos consulto consultamos gestiono gestionamos informo informamos`,
    acted: `enviado enviada enviados enviadas mandado entregado entregada reembolsado reembolsada abonado abonada reparado reparada arreglado arreglada sustituido cambiado
      cambiada corregido corregida modificado anulado anulada cancelado cancelada reservado reservada pedido pagado pagada hecho hecha terminado terminada resuelto
      resuelta solucionado gestionado tramitado avisado llamado actualizado actualizada instalado devuelto devuelta`,
    time: `hoy mañana pasado_mañana lunes martes miércoles jueves viernes sábado domingo pronto enseguida ahora_mismo en_breve esta_tarde esta_semana la_semana_que_viene la_próxima_semana
      cuanto_antes lo_antes_posible luego inmediatamente más_tarde`,
    person: `compañero compañera técnico técnica equipo repartidor transportista fontanero electricista pintor carpintero asistente secretaria contable contabilidad taller servicio
      almacén encargado encargada comercial instalador mecánico chico chicos gente conductor`,
    bad: `roto rota rotos rotas dañado dañada dañados estropeado estropeada defectuoso defectuosa sucio sucia frío fría vacío vacía rayado rayada equivocado equivocada incorrecto
      incorrecta incompleto incompleta inaceptable vergonzoso lamentable malo mala pésimo pésima horrible mojado mojada averiado averiada`,
    good: `bien perfecto perfecta perfectamente genial estupendo estupenda excelente correcto correcta completo completa ok bueno buena resuelto solucionado arreglado
      satisfecho satisfecha satisfechos contento contenta contentos encantado encantada encantados impecable fenomenal precioso preciosa orden`,
    unit: "hora horas día días semana semanas mes meses hábiles laborables",
  },
  phrases: {
    will: `
      <clitic>{2} <future>
      <clitic>{2} *aremos|*eremos|*iremos`,
    "going-to": `
      <clitic>{2} voy|vamos a <clitic>{2} <act>`,
    "i-do": `
      , ya? <clitic>{2} <presents> ..2 <clitic>|el|la|los|las|un|una|con|al|a|por|mañana|hoy|de|su|tu|esta
      y|ahora|mañana|hoy|luego|yo|nosotros|entonces|lunes|martes|miércoles|jueves|viernes ya? <clitic>{2} <presents>
      <clitic> <clitic>? <presents>`,
    "on-it": `
      estoy en|con ello
      me pongo con|a
      me encargo|ocupo
      nos encargamos|ocupamos
      déjelo|déjalo en mis|nuestras
      en ello $`,
    "let-me": `
      déjeme|déjame|permítame ..1 <act>|que`,
    "you-will-have": `
      <clitic>? tendrá|tendrás|tendréis|tendrán|recibirá|recibirás|recibirán
      tendrá|recibirá usted
      <time> tendrá|recibirá|recibirás|tendrás
      le|te|les llegará|llegarán`,
    "own-side-will": `
      nuestro|nuestra|nuestros|mi|un|una|el ..1 <person> ..4 *ará|*erá|*irá|va|van|pasa|le
      alguien ..4 *ará|*erá|*irá|va`,
    "try-to": `
      intentaré|intentaremos|trataré|trataremos|procuraré|procuraremos|espero|esperamos|pienso|pensamos|intento ..1 de? <act>
      haré|haremos ..2 posible|todo|mejor`,
    "my-word": `
      <clitic>? prometo|prometemos|garantizo|garantizamos|aseguro|aseguramos|comprometo|comprometemos
      cuente|cuenta|cuenten conmigo
      cuente|cuenten con nosotros`,
    "passive-will": `
      será|serán ..1 <acted>
      se <clitic>? enviará|entregará|abonará|reembolsará|reparará`,
    "thing-will": `
      estará|estarán|está|están ..1 listo|lista|listos|listas|preparado|preparada ..2 <time>|el|para
      sale|saldrá|salen|llega|llegará ..1 <time>|el`,
    "act-work": `
      <future>
      <act>
      <presents>`,
    "to-reader": `
      le|les|te|os|usted|ustedes|su|sus|tu|tus|vuestro|vuestra`,
    dated: `
      <time>|antes|dentro|semana|finales|el`,
    "when-ready": `
      cuando|cuanto|después|tras|una_vez`,
    unsure: `
      quizá|quizás|tal_vez|probablemente|seguramente|igual`,
    whereabouts: `
      estaré|estaremos|estoy|estamos ..3 fuera|vacaciones|viaje|reunión|ausente|oficina|médico|cerrado|cerrados|baja|viajando|ocupado|enfermo|en|de
      <clitic>? voy|vamos|iré|iremos|salgo|salimos|vuelvo|volvemos|volveré ..2 vacaciones|médico|playa|el|de|viaje|casa`,
    inability: `
      no ..2 <future>|<presents>|voy|vamos|podré|podremos|puedo|podemos
      podré|podremos|puedo|podemos
      nunca ..2 <future>`,
    needing: `
      necesitaré|necesitaremos|necesito|necesitamos
      tendré|tendremos|tengo|tenemos que
      hay que`,
    opinion: `
      estaré|estaremos|estoy|estamos ..1 encantado|encantada|contento|contenta|feliz|seguro|segura
      veremos|veré $
      ya veremos
      creo|pienso|supongo|espero|imagino que
      echaré|extrañaré|recordaré|olvidaré
      tendré|tendremos ..2 años
      tendremos|tendré ..2 invitados|visita|tiempo`,
    formula: `
      nos vemos|hablamos|leemos
      te|le|os|les mando|envío ..1 un? abrazo|saludo|beso|besos|saludos|cordial
      me|le|te escribo|llamo|pongo ..2 para|porque|por|en_contacto
      les|le|te|os escribo|llamo para|porque|por
      le digo que
      me quedo con|en
      pido|pedimos disculpas|perdón
      hago|hacemos ..1 deporte|la_compra|referencia
      paso ..2 el|mis|por|de
      quedo|quedamos ..2 espera
      , llevo|llevamos ..2 <unit>|esperando|años
      me pregunto`,
    offer: `
      si ..1 quiere|quieres|desea|prefiere|le_parece|gusta
      quedo|quedamos ..2 disposición
      estoy|estamos|estaré ..1 a su|tu
      puedo|podría|podríamos`,
    "asked-back": `
      ..1 <presents>|<future> ..6 $?`,
    reported: `
      él|ella|cliente|repartidor|usted|que|me|nos|le dijo|dijeron|dicho|prometió|prometieron|aseguró
      dijo|dijeron|prometió|prometieron|aseguró que`,
    "done-here": `
      adjunto|adjunta|adjuntos|adjuntamos
      siempre|normalmente|todos_los|cada|desde|ya_no|nunca|hace`,

    please: `
      por favor
      ruego|rogamos|le_ruego ..1 que|me|nos|confirm*
      se ruega`,
    "can-you": `
      puede|puedes|podría|podrías|podéis|pueden|podrían ..1 *rme|*rnos|*rle|<act>|decir|decirme|enviarme|mandarme|llamarme|darme|ayudarme|confirmarme|*me|*nos
      me|nos puede|puedes|podría|podrías
      sería posible
      es posible`,
    "let-me-know": `
      dígame|dime|díganos|avíseme|avísame|avísenos|confírmeme|confírmame|manténgame|mantenme|hágame|hazme|cuénteme|cuéntame
      quedo|quedamos ..2 espera ..3 respuesta|noticias
      espero su|tu respuesta|noticias|llamada`,
    imperative: `
      , envíeme|envíame|mándeme|mándame|llámeme|llámame|deme|dame|envíenos|llámenos|páseme|pásame|devuélvame|devuélveme
      , envíe|mande|llame|revise|compruebe|cambie|anule|cancele|corrija|confirme|deje|traiga|ponga|añada|reserve|haga ..1 el|la|los|las|mi|un|una|que|a`,
    "need-from-you": `
      necesito|necesitamos|necesitaría|me_falta|nos_falta|me_faltan ..2 su|sus|tu|que|el|la|los|un|una|saber
      falta|faltan ..1 su`,
    "would-like": `
      quiero|queremos|quisiera|quisiéramos|querría|querríamos|me_gustaría|nos_gustaría|desearía ..1 <act>|comprar|cambiar|saber|cancelar|devolver|reservar|pedir|un|una|dos|que|hacer|recibir|tener`,
    "appreciate-if": `
      agradecería|agradeceríamos|agradezco_que
      le agradeceré|estaría_agradecido`,
    "wondering-if": `
      quería saber|preguntar|pedir
      me preguntaba`,
    "request-object": `
      me|nos|mi|mis`,
    "request-please": `
      favor|ruego`,
    courtesy: `
      no dude|dudes|duden ..6
      si ..1 tiene|tienes|tienen ..3 duda|pregunta|consulta|preguntas|dudas ..8
      cualquier duda|consulta|cosa ..8
      le ruego disculpe|acepte ..2
      por favor ..1 disculpe|disculpen|acepte ..2
      quedo ..1 a
      quiero|quisiera|queremos agradecer*|dar|felicitar*|disculpar* ..2`,
    "reading-aid": `
      ver|vea adjunto
      encontrará ..2 adjunto`,
    "question-mark": `
      * $?`,
    "question-word": `
      ^ cuándo|cuanto|cuánto|cuánta|cuántos|dónde|cómo|qué|quién|cuál|cuando vale|cuesta|llega|viene|puedo|está|es|tarda|hora|hay|tienen|sale
      ^ tienen|tienes|hay|hacen|venden|abren`,
    "asking-form": `
      quería|quisiera|querría|me_gustaría|necesito saber
      me pregunto si|cuándo
      sabe|sabes si|cuándo`,
    rhetorical: `
      cómo está|estás|están|va
      qué tal|pena|bien|bonito`,

    attached: `
      adjunto|adjunta|adjuntos|adjuntamos|adjunto_le
      archivo adjunto
      encontrará ..2 adjunto`,
    "have-done": `
      <clitic>{2} he|hemos ..1 <acted>
      ya <clitic>{2} envié|enviamos|mandé|llamé
      como prometí|acordamos|quedamos|habíamos
      , hecho $`,
    "did-today": `
      <clitic>{2} envié|enviamos|mandé|mandamos|llamé|entregamos|reparamos|cambié ..5 hoy|ayer|esta_mañana|anoche`,
    "is-done": `
      ha|han sido <acted>
      está|están ..1 listo|lista|listos|en_camino|terminado|hecho
      salió|salieron ..1 hoy|ayer`,
    "not-yet-done": `
      todavía|aún no
      no <clitic>{2} he|hemos|ha|han`,

    received: `
      <clitic>? he|hemos ..1 recibido
      ha|han ..1 llegado
      , recibido|recibida|llegó|recibí|llegaron
      ya llegó|llegaron|está_aquí|lo_tengo|la_tengo|tengo
      llegó|llegaron ..1 bien|hoy|ayer|todo|perfecto`,
    works: `
      funciona|va|marcha|cierra ..2 perfectamente|bien|ya|ahora|otra_vez|nuevo|perfecto
      ya|ahora funciona|va|está
      problema|incidencia|tema ..1 resuelto|solucionado|arreglado
      todo ..1 <good>|arreglado|en_orden
      está ..1 arreglado|arreglada|resuelto|solucionado`,
    agreed: `
      , de_acuerdo|vale|perfecto|acepto|aceptamos|confirmado|conforme|hecho|genial|estupendo $
      , de_acuerdo|perfecto|vale|genial|estupendo muchas|gracias|con|para|el|nos
      me|nos parece|va|viene|conviene ..1 bien|perfecto|estupendo|correcto
      acepto|aceptamos|apruebo|aprobamos ..1 el|la|su
      está|todo correcto|bien
      adelante`,
    satisfied: `
      estoy|estamos|quedé|quedamos ..2 satisfecho|satisfecha|satisfechos|contento|contenta|contentos|encantado|encantada|encantados
      me|nos encanta|encantó|gusta|gustó
      es|está|quedó|estuvo|estaba ..2 <good>
      gran|buen|excelente|estupendo trabajo|servicio
      justo lo`,
    settled: `
      nada más
      no tengo más
      pueden|puede cerrar
      asunto cerrado|resuelto
      eso es todo
      aclarado|aclarada`,
    "thanked-for": `
      gracias ..3 por ..3 rapidez|arreglar|reparar|solucionar|reembolso|resolver`,
    "but-then": `
      pero|sin_embargo|aunque|salvo|excepto|desgraciadamente`,
    "before-that": `
      si|cuando|espero|ojalá`,
    "not-confirmed": `
      no ..3 funciona|llegado|recibido|va|cierra|está|he|ha|estoy|me
      todavía|aún no
      si|cuando|en_cuanto ..5
      , ha|han|está|recibió|llegó ..5 $?
      he recibido su|tu|una|un ..1 mensaje|correo|carta|factura|email|presupuesto`,
    missing: `
      no ..2 recibido|llegado|llegó|vino|venido|contesta|contestan|contestado|aparecido|llega|responde|responden
      nadie ..2 contesta|responde|vino|llamado|llamó|ha|me
      falta|faltan $
      me|nos falta|faltan
      sigo|seguimos sin`,
    broken: `
      está|estaba|llegó|llegaron|vino|es|son|están ..2 <bad>
      no ..1 funciona|funcionan|cierra|enciende|va|abre|cabe
      gotea|pierde ..1 otra|agua|todavía
      se ha|han roto|estropeado
      otra vez roto|estropeado|averiado
      tiene un|una agujero|rasguño|golpe|defecto`,
    "let-down": `
      estoy|estamos ..2 decepcionado|decepcionada|enfadado|enfadada|indignado|indignada|descontento|harto|harta|molesto|molesta
      es ..1 inaceptable|una_vergüenza|vergonzoso|intolerable|indignante|ridículo|una_estafa|lamentable
      no estoy|estamos ..1 satisfecho|satisfecha|contento|contenta|conforme
      me|nos dijo|dijeron|prometió|prometieron|aseguraron
      pésimo|pésima|mal|mala servicio|atención|experiencia|calidad
      nunca más
      reclamación|queja|reclamar|quejarme`,
    "still-waiting": `
      llevo|llevamos ..4 esperando
      que me devuelvan|reembolsen
      sigo|seguimos esperando|sin
      tercera|segunda vez
      todavía|aún ..1 esperando|sin
      desde hace ..3 espero|esperamos|sin`,
    "wrong-thing": `
      talla|color|dirección|modelo|producto|pieza equivocado|equivocada|incorrecto|incorrecta
      me|nos ha|han cobrado|facturado ..1 dos|doble|de_más
      cobrado|facturado dos_veces|de_más|doble
      no es lo
      error en la|el`,
    "wants-money-back": `
      quiero|exijo|pido|solicito ..2 dinero|devolución|reembolso
      devuélvame|devuélvanme el`,
    "not-complained": `
      no hay problema
      siento|sentimos|lamento|perdón ..5
      si|por_si ..5
      supongo que
      no ..1 problema|pasa`,
    blame: `
      usted|ustedes|su|sus|le|me`,
    insistence: `
      otra|todavía|aún|ya|muy|siempre|incluso|desgraciadamente|nunca`,
  },
  promiseList: `
    próximos pasos $
    lo que haremos|haré ..2 $
    por nuestra|mi parte $
    vamos a ..2 $`,
  thanks: {
    thanks: `
      gracias|agradezco|agradecemos`,
    more: `
      de antemano|por_adelantado
      pero|no|si|cuándo|cuánto|puede|podría|todavía
      #`,
  },
  absence: {
    back: `
      vuelvo|volveré|regreso|regresaré|reincorporo|reincorporaré|vuelta|estaré_de_vuelta
      a partir del|de`,
    until: `
      hasta|hasta_el`,
    through: `
      del|desde ..6 al|hasta
      hasta ..4 inclusive
      entre ..5 y`,
    contact: `
      contacte|contactar|contacten|escriba|escribir|diríjase|dirigirse|póngase|llame
      urgente|urgencia|urgentes
      mi ausencia
      nueva dirección|cuenta
      sustituye`,
    gone: `
      ya no trabajo|trabaja|formo|forma|pertenece|está
      ha|he dejado la|de|nuestra
      jubilado|jubilada`,
  },
  personal: {
    travelling: `
      estoy|estamos|estaré ..1 de viaje|viajando|fuera|en_el_extranjero
      en el|la tren|avión|aeropuerto|carretera`,
    "in-a-rush": `
      urgente|urge|urgencia
      prisa
      no tengo tiempo
      lo antes posible`,
    "new-baby": `
      embarazada
      ha nacido|nació
      hijo|hija|bebé ..2 nacido|nació|nacimiento
      baja maternal|por_maternidad
      esperamos|esperando un|nuestro bebé|hijo|primer`,
    illness: `
      estoy|está|estamos ..1 enfermo|enferma|malo|mala|resfriado|ingresado|baja
      en el hospital
      gripe|covid|fiebre|operación|operado|operada`,
    holiday: `
      de|mis|nuestras|estoy_de vacaciones
      vacaciones hasta|del|desde`,
    anniversary: `
      cumpleaños
      aniversario
      boda
      nos casamos`,
    none: `
      no ..2 urgente|prisa
      feliz|felices cumpleaños|vacaciones|aniversario
      sin prisa`,
  },
  weekdays: { lunes: 1, martes: 2, miercoles: 3, jueves: 4, viernes: 5, sabado: 6, domingo: 7 },
  numbers: {
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    quince: 15,
    veinte: 20,
    treinta: 30,
    par: 2,
  },
  months: {
    enero: 1,
    febrero: 2,
    marzo: 3,
    abril: 4,
    mayo: 5,
    junio: 6,
    julio: 7,
    agosto: 8,
    septiembre: 9,
    octubre: 10,
    noviembre: 11,
    diciembre: 12,
  },
  due: {
    today: `
      hoy ..2 mismo|tarde|noche|mañana
      esta tarde|noche|mañana
      a lo largo del día
      al final del día`,
    tomorrow: `
      mañana ..3 mañana|tarde|noche|mediodía|hora
      mañana`,
    "after-tomorrow": `
      pasado mañana`,
    "this-week": `
      finales|fin|final de la? semana
      esta semana
      antes de que acabe la semana
      final de esta semana`,
    "before-weekend": `
      antes del fin de semana`,
    weekend: `
      el|este|durante_el fin de semana`,
    "after-weekend": `
      después del fin de semana`,
    "next-week": `
      semana que viene
      próxima semana
      semana próxima|siguiente
      final|finales de la semana que viene
      final|finales de la próxima semana`,
    "early-next-week": `
      principios|comienzos|inicio de la semana que viene
      principios|comienzos|inicio de la próxima semana`,
    "mid-next-week": `
      mediados de la semana que viene
      mediados de la próxima semana`,
    "month-end": `
      finales|fin|final de|del este? mes
      este mes`,
    "next-month": `
      mes que viene
      próximo mes`,
    "year-end": `
      finales|fin|final de año|este_año`,
    weekday: `
      el|este|antes_del|para_el|hasta_el|a_más_tardar_el <weekday> ..3 mañana|tarde|noche
      el|este|antes_del|para_el|hasta_el <weekday>
      <weekday>`,
    "next-weekday": `
      próximo <weekday>
      <weekday> que viene
      <weekday> de la semana que viene
      <weekday> de la próxima semana`,
    "day-of-month": `
      el|antes_del|hasta_el|para_el|día # !<month>|de|<unit>|horas|euros`,
    "in-hours": `
      en|dentro_de ..2 <number>|# horas|hora`,
    "in-days": `
      en|dentro_de|plazo_de ..2 <number>|# días|día`,
    "in-working-days": `
      en|dentro_de|plazo_de ..2 <number>|# días hábiles|laborables`,
    "in-weeks": `
      en|dentro_de|plazo_de ..2 <number>|# semanas|semana`,
    "in-months": `
      en|dentro_de ..2 <number>|# meses|mes`,
    clock: `
      a|antes_de|sobre|desde las|la #|% 
      antes|a del? mediodía
      entre las # y las? #`,
    vague: `
      cada|todos_los <weekday>|día|días|semana|mes
      pasado|pasada <weekday>|semana
      <weekday>|semana|mes pasado|pasada
      hace ..1 <number>|# <unit>
      desde hace ..3
      unos|algunos|unas días|semanas
      buenos días`,
  },
};
