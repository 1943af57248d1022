// The customers of the demo's workshop.
import type { Person } from "../letter.ts";

export const JANE: Person = { name: "Jane Miller", address: "jane.miller@orchardcafe.example" };
export const TOM: Person = { name: "Tom Becker", address: "tom.becker@riverside-it.example" };
export const MARCO: Person = { name: "Marco Rossi", address: "marco@bakery-rossi.example" };
export const PRIYA: Person = { name: "Priya Shah", address: "priya.shah@gmail.com" };
export const PRIYA_WRONG: Person = { name: "Priya Shah", address: "priya.shah@gmial.com" };
export const LENA: Person = { name: "Lena Fischer", address: "lena.fischer@brightside-hotels.example" };
export const LENA_WRONG: Person = { name: "Lena Fischer", address: "lena.ficher@brightside-hotels.example" };
export const PAUL: Person = { name: "Paul O'Neill", address: "paul.oneill@seaviewlets.example" };
export const SARAH: Person = { name: "Sarah Whitfield", address: "sarah.whitfield@maplestreet.example" };
export const NORA: Person = { name: "Nora Lindqvist", address: "nora@lakehouse-hotel.example" };
export const DAVID: Person = { name: "David Nguyen", address: "david.nguyen@northgate-clinic.example" };
export const HELEN: Person = { name: "Helen Park", address: "helen.park@greenfield-school.example" };
export const OMAR: Person = { name: "Omar Haddad", address: "omar@haddad-couriers.example" };
export const GRETA: Person = { name: "Greta Sommer", address: "greta.sommer@sommer-gaerten.example" };
export const CLAIRE: Person = { name: "Claire Dubois", address: "claire.dubois@librairie-dubois.example" };
export const BEN: Person = { name: "Ben Carter", address: "ben@carterjoinery.example" };
export const RUTH: Person = { name: "Ruth Adeyemi", address: "ruth.adeyemi@stannes-parish.example" };
export const IVAN: Person = { name: "Ivan Petrov", address: "ivan.petrov@petrov-photo.example" };
