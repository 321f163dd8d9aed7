"""Pictures that others show of a page to which somebody links: a room of its own.

Start at `cards` (what they say) and `card` (how that is drawn); `paint` makes a PNG of a drawing.
Only a site with an address has pictures, so nobody else imports this.
"""
