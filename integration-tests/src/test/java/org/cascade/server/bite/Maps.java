package org.cascade.server.bite;

import org.apache.ibatis.session.SqlSession;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface Maps {
  SqlSession sqlSession();
}
