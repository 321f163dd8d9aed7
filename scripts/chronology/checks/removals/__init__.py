"""What a change takes away. These rules look at two states, so only `chronology diff` asks them."""
