"""A generator for chronologies in which every sentence rests on a verified passage."""
