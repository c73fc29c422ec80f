package org.cascade.persistence.database;

import java.util.Arrays;
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

  public static SqlSessionFactory of(DataSource dataSource, Class<?>... mappers) {
    Configuration configuration =
        new Configuration(new Environment("cascade", new JdbcTransactionFactory(), dataSource));
    configuration.setAutoMappingBehavior(AutoMappingBehavior.NONE);
    configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    configuration.setCacheEnabled(false);
    configuration.setArgNameBasedConstructorAutoMapping(false);
    configuration.getTypeHandlerRegistry().register(ContentHash.class, new ContentHashHandler());
    Arrays.stream(mappers).forEach(configuration::addMapper);
    return new SqlSessionFactoryBuilder().build(configuration);
  }
}
