// What the one line says when something fails, in the languages that are not English. It is fetched
// only then.

/** For each language the texts of `notices.js`. */
export const TEXTS = {
  be: [
    "Інтэрактыўная версія тут не працуе.",
    "Інтэрактыўная версія зараз недаступная.",
    "Гэты тэкст не загрузіўся.",
    "Паўтарыць",
  ],
  de: [
    "Die interaktive Fassung läuft hier nicht.",
    "Die interaktive Fassung ist zurzeit nicht verfügbar.",
    "Dieses Papier konnte nicht geladen werden.",
    "Erneut versuchen",
  ],
  pl: [
    "Wersja interaktywna tu nie działa.",
    "Wersja interaktywna jest teraz niedostępna.",
    "Nie udało się wczytać tego tekstu.",
    "Ponów",
  ],
  ru: [
    "Интерактивная версия здесь не работает.",
    "Интерактивная версия сейчас недоступна.",
    "Этот текст не загрузился.",
    "Повторить",
  ],
  uk: [
    "Інтерактивна версія тут не працює.",
    "Інтерактивна версія зараз недоступна.",
    "Цей текст не завантажився.",
    "Повторити",
  ],
};
