-- Which calendar was made by rolling which one forward (Y-1), so that a second run makes nothing again.

CREATE TABLE calendar_roll (
  source_id BIGINT NOT NULL,
  calendar_id BIGINT NOT NULL,
  rolled_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (source_id),
  UNIQUE KEY calendar_roll_made (calendar_id),
  CONSTRAINT calendar_roll_source FOREIGN KEY (source_id) REFERENCES calendar (id),
  CONSTRAINT calendar_roll_calendar FOREIGN KEY (calendar_id) REFERENCES calendar (id)
) COLLATE utf8mb4_0900_bin;
