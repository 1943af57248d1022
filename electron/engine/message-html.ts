// The original HTML of a message made harmless: no scripts, forms, frames or styles that load; remote images only when asked for.
import sanitizeHtml from "sanitize-html";

/** The data an image may weigh (characters of its data: URL) when it comes inside the message. */
const INLINE_IMAGE = 2_000_000;

/** Sanitised HTML for the locked frame, and how many remote images were left out. The input is cut at 1 MB. */
export function harmlessHtml(html: string, images: boolean): { readonly html: string; readonly blockedImages: number } {
  let blockedImages = 0;
  const clean = sanitizeHtml(html.slice(0, 1_000_000), {
    allowedTags: [
      ...sanitizeHtml.defaults.allowedTags.filter((tag) => tag !== "style"),
      "img",
      "font",
      "center",
      "u",
      "s",
      "del",
      "ins",
    ],
    allowedAttributes: {
      a: ["href", "title"],
      img: ["src", "alt", "width", "height"],
      "*": [
        "align",
        "valign",
        "bgcolor",
        "color",
        "width",
        "height",
        "dir",
        "lang",
        "colspan",
        "rowspan",
        "border",
        "cellpadding",
        "cellspacing",
        "style",
      ],
    },
    allowedStyles: {
      "*": {
        color: [/^(?:#[0-9a-f]{3,8}|rgba?\([\d\s.,%]+\)|[a-z]+)$/i],
        "background-color": [/^(?:#[0-9a-f]{3,8}|rgba?\([\d\s.,%]+\)|[a-z]+)$/i],
        "text-align": [/^(?:left|right|center|justify)$/],
        "font-weight": [/^(?:bold|normal|\d{3})$/],
        "font-style": [/^(?:italic|normal)$/],
        "text-decoration": [/^(?:underline|line-through|none)$/],
      },
    },
    allowedSchemes: ["https", "mailto"],
    allowedSchemesByTag: { img: images ? ["https", "data"] : ["data"] },
    allowProtocolRelative: false,
    disallowedTagsMode: "discard",
    transformTags: {
      img: (tagName, attributes) => {
        const source = attributes.src ?? "";
        const inline = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(source) && source.length <= INLINE_IMAGE;
        if (inline) return { tagName, attribs: attributes };
        if (images && /^https:\/\//i.test(source)) return { tagName, attribs: attributes };
        if (/^https?:/i.test(source)) blockedImages++;
        return { tagName: "span", attribs: {}, text: attributes.alt ?? "" };
      },
    },
  });
  return { html: clean, blockedImages };
}
