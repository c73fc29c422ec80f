SET @overwrite = FALSE, @job = 1;
