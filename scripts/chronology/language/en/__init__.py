"""English: word lists, sentences, mentions of numbers and days, derivation of dates."""
