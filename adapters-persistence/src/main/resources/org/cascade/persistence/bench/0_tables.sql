-- What the making of a district needs for itself. Definitions of tables end a transaction, so they stand apart from the steps.

CREATE TABLE IF NOT EXISTS bench_number (n INT NOT NULL PRIMARY KEY);

CREATE TABLE IF NOT EXISTS bench_step (
  name VARCHAR(60) NOT NULL PRIMARY KEY,
  done_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)
) COLLATE utf8mb4_0900_bin;
