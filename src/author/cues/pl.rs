use super::Cues;

// One line holds many cues.
#[rustfmt::skip]
pub(super) const CUES: Cues = Cues {
    language: "pl",
    opening: "Wprowadzenie",
    findings: &[ "główne wnioski", "najważniejsze wnioski", "kluczowe wnioski", "tezy",
        "główne tezy", "najważniejsze tezy", "kluczowe ustalenia", "ustalenia", "najważniejsze",
        "w skrócie", "główne punkty", "kluczowe punkty", "wniosków",
    ],
    summaries: &["wyniki", "wnioski", "streszczenie", "podsumowanie", "zakończenie", "abstrakt"],
    recommendations: &[
        "rekomendac*", "zaleceni*", "propozycje", "co robić", "co należy zrobić", "co powin* zrobić", "co … powin* zrobić", "co może zrobić", "następne kroki",
        "postulaty",
    ],
    duties: &[
        "powin*", "musi", "muszą", "musimy", "należy", "trzeba", "warto", "konieczn*",
        "niezbędn*", "wskazane", "zaleca*", "rekomenduje*", "wymaga", "potrzeb*", "istotne jest",
        "ważne jest",
    ],
    // Endings of infinitives, which order at the start of a sentence.
    orders: &[
        "*ować", "*ywać", "*iwać", "*zyć", "*nić", "*lić",
        "zapewnić", "utworzyć", "stworzyć", "wzmocnić", "rozwijać", "wspierać", "wesprzeć",
        "rozszerzyć", "wprowadzić", "przerwać", "kontynuować", "rozpocząć", "zwiększyć", "opracować",
        "przyjąć", "zrezygnować", "utrzymać", "zachować", "unikać", "przeprowadzić", "włączyć",
        "podnieść", "obniżyć", "uwzględnić", "promować", "zacieśnić", "ograniczyć", "publikować",
    ],
    addressing: &["dla", "rekomendacje dla", "zalecenia dla"],
    about_authors: &["o autorze", "o autorce", "o autorach", "o autorkach", "autorzy", "autor"],
    bylines: &["autor", "autorka", "autorzy", "opracował", "opracowała", "napisał", "napisała"],
    and: &["i", "oraz"],
    is: &["jest", "pracuje", "kieruje", "wykłada", "był", "była", "posiada"],
    posts: &["instytut", "ośrodek", "centrum", "uniwersytet", "dyrektor", "analityk", "profesor", "redakcja", "fundacja"],
    contact: &["kontakt", "e mail", "adres e mail", "poczta"],
    reads: &["odsłon*", "wyświetle*", "przeczytan*", "odczyt*"],
    support: &["wesprzyj", "wesprzyj nas", "przekaż darowiznę", "wspomóż", "dlaczego warto wspierać"],
    tags: &["tagi", "tematy", "słowa kluczowe", "etykiety"],
    related: &[
        "zobacz także", "zobacz również", "czytaj także", "czytaj też", "czytaj więcej",
        "powiązane", "podobne artykuły", "inne publikacje", "najnowsze", "najczęściej czytane",
        "polecane", "powiązane publikacje",
    ],
    comments: &["komentarz*", "komentarzy", "dodaj komentarz", "skomentuj", "dyskusja"],
    share: &["udostępnij", "drukuj", "wydrukuj", "pobierz", "podziel się", "lubię to", "na", "wyślij"],
    cookies: &[
        "używa plików cookie", "pliki cookie", "plików cookie", "plików cookies", "pliki cookies",
        "polityka cookies", "ciasteczk*",
    ],
    navigation: &[
        "strona główna", "przejdź do treści", "przejdź do głównej treści", "o nas", "kontakt", "szukaj", "menu", "aktualności", "publikacje",
        "analizy", "wydarzenia", "projekty", "blog", "archiwum", "spis treści", "do góry",
        "zaloguj", "eksperci", "badania",
    ],
    forms: &["zapisz się", "newsletter*", "zaloguj się", "hasło", "rejestracja", "twój email"],
    imprint: &["wszelkie prawa zastrzeżone", "polityka prywatności", "regulamin"],
    disclaimers: &[
        "nie muszą odzwierciedlać", "nie muszą odpowiadać", "wyłącznie poglądy",
        "wyrażają poglądy",
    ],
    citing: &["jak cytować", "cytowanie", "sugerowane cytowanie"],
    reading_time: &["czas czytania", "min czytania", "minut czytania"],
    spam: &["kasyno", "chwilówk*", "pożyczk*", "bukmacher*", "seks", "tanio"],
    empty_links: &["tutaj", "tu", "więcej", "kliknij tutaj", "czytaj więcej", "link"],
    months: [
        "sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru",
    ],
};
