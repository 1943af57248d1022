// Hoodiecrow's commands and plugins, imported by name: it loads them by path at run time, which a bundled app cannot.
import type { Plugin } from "hoodiecrow-imap";
import appendCommand from "hoodiecrow-imap/lib/commands/append.js";
import capabilityCommand from "hoodiecrow-imap/lib/commands/capability.js";
import checkCommand from "hoodiecrow-imap/lib/commands/check.js";
import closeCommand from "hoodiecrow-imap/lib/commands/close.js";
import copyCommand from "hoodiecrow-imap/lib/commands/copy.js";
import createCommand from "hoodiecrow-imap/lib/commands/create.js";
import deleteCommand from "hoodiecrow-imap/lib/commands/delete.js";
import examineCommand from "hoodiecrow-imap/lib/commands/examine.js";
import expungeCommand from "hoodiecrow-imap/lib/commands/expunge.js";
import fetchCommand from "hoodiecrow-imap/lib/commands/fetch.js";
import listCommand from "hoodiecrow-imap/lib/commands/list.js";
import loginCommand from "hoodiecrow-imap/lib/commands/login.js";
import logoutCommand from "hoodiecrow-imap/lib/commands/logout.js";
import lsubCommand from "hoodiecrow-imap/lib/commands/lsub.js";
import noopCommand from "hoodiecrow-imap/lib/commands/noop.js";
import renameCommand from "hoodiecrow-imap/lib/commands/rename.js";
import searchCommand from "hoodiecrow-imap/lib/commands/search.js";
import selectCommand from "hoodiecrow-imap/lib/commands/select.js";
import statusCommand from "hoodiecrow-imap/lib/commands/status.js";
import storeCommand from "hoodiecrow-imap/lib/commands/store.js";
import subscribeCommand from "hoodiecrow-imap/lib/commands/subscribe.js";
import uidCopyCommand from "hoodiecrow-imap/lib/commands/uid copy.js";
import uidFetchCommand from "hoodiecrow-imap/lib/commands/uid fetch.js";
import uidSearchCommand from "hoodiecrow-imap/lib/commands/uid search.js";
import uidStoreCommand from "hoodiecrow-imap/lib/commands/uid store.js";
import unsubscribeCommand from "hoodiecrow-imap/lib/commands/unsubscribe.js";
import enablePlugin from "hoodiecrow-imap/lib/plugins/enable.js";
import idPlugin from "hoodiecrow-imap/lib/plugins/id.js";
import idlePlugin from "hoodiecrow-imap/lib/plugins/idle.js";
import literalplusPlugin from "hoodiecrow-imap/lib/plugins/literalplus.js";
import movePlugin from "hoodiecrow-imap/lib/plugins/move.js";
import namespacePlugin from "hoodiecrow-imap/lib/plugins/namespace.js";
import specialUsePlugin from "hoodiecrow-imap/lib/plugins/special-use.js";
import uidplusPlugin from "hoodiecrow-imap/lib/plugins/uidplus.js";
import unselectPlugin from "hoodiecrow-imap/lib/plugins/unselect.js";

const COMMANDS: Readonly<Record<string, unknown>> = {
  APPEND: appendCommand,
  CAPABILITY: capabilityCommand,
  CHECK: checkCommand,
  CLOSE: closeCommand,
  COPY: copyCommand,
  CREATE: createCommand,
  DELETE: deleteCommand,
  EXAMINE: examineCommand,
  EXPUNGE: expungeCommand,
  FETCH: fetchCommand,
  LIST: listCommand,
  LOGIN: loginCommand,
  LOGOUT: logoutCommand,
  LSUB: lsubCommand,
  NOOP: noopCommand,
  RENAME: renameCommand,
  SEARCH: searchCommand,
  SELECT: selectCommand,
  STATUS: statusCommand,
  STORE: storeCommand,
  SUBSCRIBE: subscribeCommand,
  "UID COPY": uidCopyCommand,
  "UID FETCH": uidFetchCommand,
  "UID SEARCH": uidSearchCommand,
  "UID STORE": uidStoreCommand,
  UNSUBSCRIBE: unsubscribeCommand,
};

/** All commands first: plugins wrap some of them. */
export const PLUGINS: readonly Plugin[] = [
  (server) => {
    for (const [name, handler] of Object.entries(COMMANDS)) server.setCommandHandler(name, handler);
  },
  idlePlugin,
  specialUsePlugin,
  uidplusPlugin,
  literalplusPlugin,
  enablePlugin,
  idPlugin,
  unselectPlugin,
  namespacePlugin,
  movePlugin,
];
