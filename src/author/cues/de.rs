use super::Cues;

// One line holds many cues.
#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    language: "de",
    opening: "Einleitung",
    findings: &[ "wichtigste ergebnisse", "zentrale ergebnisse", "kernergebnisse", "befunde",
        "zentrale befunde", "kernaussagen", "kernpunkte",
        "wichtigste erkenntnisse", "erkenntnisse", "das wichtigste", "auf einen blick",
        "in kürze", "kernbotschaften", "wichtigste punkte", "die wichtigsten ergebnisse",
    ],
    summaries: &["ergebnisse", "schlussfolgerungen", "zusammenfassung", "fazit", "schluss", "kurzfassung", "überblick", "thesen"],
    recommendations: &[
        "empfehlung", "empfehlungen", "handlungsempfehlung*", "politikempfehlung*",
        "was zu tun ist", "was ist zu tun", "was … tun sollte*", "was … tun muss", "was … tun müssen", "was … tun kann",
        "was … tun können", "nächste schritte", "vorschläge", "handlungsoptionen",
        "handlungsbedarf",
    ],
    duties: &[
        "sollte", "sollten", "soll", "sollen", "muss", "müssen", "müsste", "müssten", "braucht",
        "brauchen", "bedarf", "es gilt", "notwendig", "nötig", "erforderlich", "empfiehlt",
        "empfehlen", "gefordert", "geboten", "ratsam", "wichtig ist",
    ],
    orders: &[
        "stärken", "schaffen", "fördern", "unterstützen", "ausbauen", "einführen", "beenden",
        "fortsetzen", "beginnen", "erhöhen", "entwickeln", "annehmen", "vermeiden", "sicherstellen",
        "verbessern", "verringern", "prüfen", "einrichten", "nutzen", "setzen", "investieren",
    ],
    addressing: &["für", "an", "empfehlungen für", "empfehlungen an"],
    about_authors: &[
        "über den autor", "über die autorin", "über die autoren", "über die autorinnen",
        "zum autor", "zur autorin", "zu den autoren", "die autoren", "der autor", "die autorin",
    ],
    bylines: &["von", "autor", "autorin", "autoren", "verfasst von"],
    and: &["und"],
    is: &["ist", "war", "arbeitet", "leitet", "lehrt", "forscht"],
    posts: &["institut", "zentrum", "universität", "direktor", "direktorin", "leiter", "leiterin", "referent", "referentin", "wissenschaftler*",
        "mitarbeiter*", "vorstand", "stiftung", "redaktion", "gesellschaft"],
    contact: &["kontakt", "e mail", "erreichbar unter", "mail"],
    reads: &["aufrufe", "mal gelesen", "leser", "zugriffe"],
    support: &["spenden", "jetzt spenden", "unterstützen sie uns", "unterstützen sie unsere", "fördern sie uns"],
    tags: &["schlagwörter", "schlagworte", "themen", "stichwörter", "stichworte"],
    related: &[
        "siehe auch", "mehr von …", "lesen sie auch", "weitere beiträge", "ähnliche beiträge", "mehr zum thema",
        "weiterlesen", "verwandte artikel", "weitere publikationen", "meistgelesen", "neueste",
        "das könnte sie auch interessieren",
    ],
    comments: &["kommentar", "kommentare", "kommentar schreiben", "diskussion"],
    share: &["teilen", "drucken", "herunterladen", "gefällt mir", "auf", "senden", "merken"],
    cookies: &[
        "verwendet cookies", "verwenden cookies", "nutzt cookies", "nutzen cookies",
        "cookies akzeptieren", "alle cookies", "cookie einstellungen",
    ],
    navigation: &[
        "startseite", "direkt zum inhalt", "zum inhalt springen", "zum hauptinhalt", "über uns", "kontakt", "suche", "menü", "aktuelles", "publikationen",
        "veranstaltungen", "projekte", "blog", "archiv", "inhalt", "inhaltsverzeichnis",
        "nach oben", "anmelden", "forschung", "presse", "themen",
    ],
    forms: &["newsletter abonnieren", "abonnieren", "anmelden", "passwort", "registrieren", "ihre e mail"],
    imprint: &["alle rechte vorbehalten", "impressum", "datenschutz", "datenschutzerklärung", "nutzungsbedingungen"],
    disclaimers: &[
        "gibt die auffassung", "geben die auffassung", "gibt die meinung",
        "geben nicht notwendigerweise", "nicht notwendigerweise die",
        "verantwortung für den inhalt", "begutachtungsverfahren",
    ],
    citing: &["zitiervorschlag", "zitierweise", "zitation", "zitieren"],
    reading_time: &["lesezeit", "min lesezeit", "minuten lesezeit"],
    spam: &["sportwetten", "spielautomaten", "kredit ohne schufa", "billig", "erotik"],
    empty_links: &["hier", "mehr", "weiterlesen", "link", "mehr erfahren", "klicken sie hier"],
    months: [
        "jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez",
    ],
};
