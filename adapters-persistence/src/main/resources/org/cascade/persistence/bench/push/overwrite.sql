SET @overwrite = TRUE, @job = 1;
