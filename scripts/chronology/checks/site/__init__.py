"""What is found when the site is built: links, addresses, placeholders, the engine."""
