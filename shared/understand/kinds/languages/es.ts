// Spanish.
import { openings, phrases } from "../phrases.ts";
import type { KindWords } from "./words.ts";

export const spanish: KindWords = {
  common: "el la los su sus que para con por una hemos le de en estoy hasta gracias se lo nos",
  subject: openings(`
    (respuesta|contestación|contestacion|mensaje) autom(á|a)tic(a|o)
    autorrespuesta
    (fuera de (la |)oficina|ausencia|ausente|de vacaciones) ?:
  `),
  hint: openings(`
    fuera de
    ausen~
    de vacaciones
    estoy
    acuse de recibo
    confirmación de
    hemos recibido
    (su|tu) * (recibido|recibida|registrado|registrada)
    gracias por
    (ticket|caso|solicitud|incidencia) * (recibido|recibida|#)
  `),
  away: phrases(`
    (estoy|estaré|me encuentro|me encontraré|estamos|estaremos) * (fuera (de|hasta|del)|de vacaciones|ausente|de viaje|de baja|de permiso|cerrado|cerrada|cerrados)
    actualmente (fuera|ausente|de vacaciones)
    (acceso limitado|sin acceso)
    (regreso|regresaré|volveré|vuelvo|de vuelta) (el|a la)
    (nuestra|la) (oficina|tienda|empresa) * cerrada
  `),
  meanwhile: phrases(`
    en caso de (urgencia|emergencia)
    (para|asuntos|temas|es) (asuntos |temas |)urgen~
    por favor,? (contacte|póngase|escriba|llame|diríjase)
    puede (contactar|escribir|llamar|dirigirse)
    póngase en contacto
    a mi (regreso|vuelta)
    cuando (regrese|vuelva)
    (en|durante) mi ausencia
    no será (reenviado|leído)
  `),
  gone: phrases(`
    ya no (trabaja|forma parte|pertenece|está|se usa|se utiliza|se lee|se atiende)
    ha dejado (la empresa|de trabajar)
  `),
  thanks: phrases(`
    gracias por
    le agradecemos
  `),
  item: phrases(`
    (su|tu|la|el|un|una|este) * (mensaje|correo|e-mail|email|consulta|solicitud|petición|ticket|reclamación|candidatura|caso|incidencia|pedido)
    (ticket|caso|incidencia|solicitud|mensaje)
  `),
  taken: phrases(`
    (hemos|he) * recibido
    (ha sido|fue|se ha|han sido|ha) (correctamente |)(recibid(o|a)|registrad(o|a)|cread(o|a)|abiert(o|a)|asignad(o|a)|enviad(o|a))
    hemos (abierto|registrado|creado)
    acusamos *
    (confirmamos|confirma) (la recepción|que hemos)
  `),
  ticket: phrases(`
    (ticket|caso|referencia|número|solicitud|incidencia|expediente) (número|de caso|n°|nº|) *
    con el número
  `),
  later: phrases(`
    nos (pondremos en contacto|comunicaremos)
    (le|te) (responderemos|contestaremos|atenderemos|contactaremos|contactará|enviaremos)
    (nuestro|un|una) * (contact~|respond~|contest~|pondrá|revis~|atender~)
    en (un plazo|las próximas|menos de|breve)
    lo antes posible
    a la (mayor |)brevedad
    cuanto antes
    dentro de * (horas|días)
    # (horas|días)
    por orden de llegada
    estamos revisando
    plazo de respuesta
  `),
  automatic: phrases(`
    (mensaje|correo|e-mail|email|respuesta|notificación) (es |)autom(á|a)tic(a|o)
    (generado|generada|enviado|enviada) (de forma |)autom~
    no (responda|conteste|responder)
  `),
  personal: phrases(`
    yo
    me
    mi
    mis
    estoy
    tengo
    quiero
    puedo
    voy
    he
  `),
  unsubscribe: phrases(`
    darse de baja
    dar(me|te) de baja
    darte de baja
    (cancelar|anular) (la |su |tu |)suscripción
    ver * en (el|su|tu) navegador
    versión online
    dejar de recibir
    no desea (seguir |)recib~
    recibe este (correo|mensaje) * porque
    boletín
  `),
};
