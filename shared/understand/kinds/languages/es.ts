// Spanish.
import { anyOf, startingWith } from "../../any-of.ts";
import type { KindWords } from "./words.ts";

export const spanish: KindWords = {
  subject: startingWith(
    /respuesta autom[áa]tica|contestaci[óo]n autom[áa]tica|mensaje autom[áa]tico|autorrespuesta/,
    /fuera de (?:la )?oficina|ausencia|ausente\b|de vacaciones|estoy (?:de vacaciones|fuera)/,
    /acuse de recibo|confirmaci[óo]n de (?:recepci[óo]n|recibo)|hemos recibido (?:su|tu)/,
    /(?:su|tu) (?:solicitud|mensaje|consulta|ticket|correo|petici[óo]n|caso)(?: \S{1,30})? (?:ha sido|fue) (?:recibid|cread|registrad|abiert)\S/,
    /gracias por (?:su|tu) (?:mensaje|correo|consulta|solicitud)\s*[!.]?\s*$|gracias por contactar/,
  ),
  away: anyOf(
    /(?:estoy|estaré|me encuentro|me encontraré|estamos|estaremos)(?: \S{1,25}){0,4}? (?:fuera (?:de|hasta|del)|de vacaciones|ausente|de viaje|de baja|de permiso|cerrad[oa]s?)/,
    /actualmente (?:fuera|ausente|de vacaciones)|acceso limitado/,
    /sin acceso (?:a|al) (?:mi )?(?:correo|e-?mail)|vuelvo (?:el|a la)/,
    /(?:regreso|regresaré|volveré|de vuelta) (?:el|a la)/,
    /(?:nuestra|la) (?:oficina|tienda|empresa)(?: \S{1,25}){0,4} cerrada/,
  ),
  meanwhile: anyOf(
    /(?:en caso de|para|si es una?|asuntos?|temas?) urgen/,
    /por favor (?:contacte|póngase|escriba|llame|diríjase)|puede (?:contactar|escribir|llamar|dirigirse)/,
    /póngase en contacto|a mi (?:regreso|vuelta)|cuando (?:regrese|vuelva)|en mi ausencia/,
    /durante mi ausencia|le (?:responderé|contestaré)|no será (?:reenviado|leído)/,
  ),
  gone: anyOf(
    /ya no (?:trabaja|forma parte|pertenece|está en (?:la empresa|uso)|se (?:usa|utiliza|lee|atiende))/,
    /ha dejado (?:la empresa|de trabajar)/,
  ),
  thanks: anyOf(
    /(?:muchas )?gracias por (?:(?:su|tu) (?:\S{1,25} ){0,2}(?:mensaje|correo|e-?mail|consulta|solicitud|interés|email|pedido)|contactar|ponerse en contacto|escribir|comunicarse)/,
    /le agradecemos (?:su|que)/,
  ),
  received: anyOf(
    /(?:hemos|he) recibido (?:\S{1,25} ){0,2}(?:su|tu) (?:\S{1,25} ){0,2}(?:mensaje|correo|e-?mail|consulta|solicitud|petición|ticket|reclamación|candidatura)/,
    /(?:su|tu) (?:\S{1,25} ){0,2}(?:mensaje|correo|e-?mail|consulta|solicitud|petición|ticket|caso|reclamación)(?: \S{1,30}){0,2} (?:ha sido|fue|se ha) (?:\S{1,20} )?(?:recibid|registrad|cread|abiert|enviad|asignad)\S/,
    /acusamos (?:el )?recibo|confirmamos (?:la recepción|que hemos recibido)/,
    /se ha (?:creado|abierto|registrado) (?:un|el|su) (?:ticket|caso)/,
  ),
  ticket: anyOf(
    /(?:ticket|caso|referencia|número(?: de (?:ticket|caso|referencia|solicitud))?|solicitud|incidencia|n[ºo°]\.?|expediente)\s?(?:es)?(?: el)?\s?[:#]?\s?(?:n[ºo°]\.?)?\s?\(?[#[]?[A-Z]{0,6}-?\d{3,}/,
  ),
  later: anyOf(
    /(?:nos pondremos en contacto|nos comunicaremos|le (?:responderemos|contestaremos|atenderemos|contactaremos)|te (?:responderemos|contestaremos|contactaremos)|(?:nuestro|un) (?:\S{1,25} ){0,2}(?:equipo|agente|asesor|departamento|compañero)(?: \S{1,25}){0,4}? (?:contact|respond|contest|pondrá|revis|atender)\S*)/,
    /en (?:un plazo|las próximas|menos de|breve)|lo antes posible|a la (?:mayor )?brevedad/,
    /dentro de (?:las )?\S{1,15} (?:horas|días)|cuanto antes|en \d{1,3} (?:horas|días)/,
  ),
  automatic: anyOf(
    /(?:mensaje|correo|e-?mail|respuesta|notificación) (?:\S{1,20} )?(?:autom[áa]tic[oa]|generad[oa] (?:de forma )?autom)/,
    /generad[oa] autom[áa]ticamente|enviad[oa] autom[áa]ticamente/,
    /(?:por favor,? )?no (?:responda|conteste|responder|responda directamente) (?:a )?(?:este|directamente)/,
  ),
  unsubscribe: anyOf(
    /darse de baja|dar(?:me|te) de baja|cancelar (?:la |su |tu )?suscripción/,
    /anular (?:la |su )?suscripción|ver (?:este (?:correo|mensaje|email) )?en (?:el|su|tu) navegador/,
    /versión online|dejar de recibir|no desea (?:seguir )?recib/,
    /recibe este (?:correo|mensaje)(?: \S{1,40}){0,8} porque|boletín/,
  ),
};
