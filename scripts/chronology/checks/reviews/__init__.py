"""What a second person found who read our sentences beside their passages."""
