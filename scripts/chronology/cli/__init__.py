"""What people type: the command `chronology`, its subcommands and the reports they print.

Start at `main` (which subcommand), then `commands/` (one file a subcommand), `reports/` (one file a
format) and `pipeline` (the stages in order). May know every wing; nothing imports it.
"""
