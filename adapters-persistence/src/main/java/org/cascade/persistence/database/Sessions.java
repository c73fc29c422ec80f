package org.cascade.persistence.database;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.cascade.domain.push.ContentHash;

/** How MyBatis is set up: nothing is mapped but what is named, nothing is cached. */
public final class Sessions {
  private Sessions() {}

  /**
   * Sessions for these mappers.
   *
   * @param rows what they return without naming columns
   */
  public static SqlSessionFactory of(
      DataSource dataSource, List<RowReader.Of<?>> rows, Class<?>... mappers) {
    Configuration configuration =
        new Configuration(new Environment("cascade", new JdbcTransactionFactory(), dataSource));
    configuration.setAutoMappingBehavior(AutoMappingBehavior.NONE);
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setCacheEnabled(false);
    configuration.setArgNameBasedConstructorAutoMapping(false);
    configuration.getTypeHandlerRegistry().register(ContentHash.class, new ContentHashHandler());
    rows.forEach(row -> register(row, configuration));
    Arrays.stream(mappers).forEach(configuration::addMapper);
    return new SqlSessionFactoryBuilder().build(configuration);
  }

  private static <R> void register(RowReader.Of<R> row, Configuration configuration) {
    configuration.getTypeHandlerRegistry().register(row.type(), new RowHandler<>(row.reader()));
  }
}
