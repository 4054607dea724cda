"""What services, blogs and news databases export: their items, their fields, and what is no article."""
