"""Files, fields, ids and characters: whether a record is one."""
