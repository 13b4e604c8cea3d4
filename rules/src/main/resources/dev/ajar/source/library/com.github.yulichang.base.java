package com.github.yulichang.base;

import com.baomidou.mybatisplus.core.mapper.BaseMapper;
import com.baomidou.mybatisplus.core.metadata.IPage;
import com.baomidou.mybatisplus.extension.service.IService;
import java.util.List;

public interface MPJBaseMapper<T> extends BaseMapper<T> {
  <D> D selectJoinOne(Class<D> type, Object wrapper);
  <D> List<D> selectJoinList(Class<D> type, Object wrapper);
  <D, P extends IPage<D>> P selectJoinPage(P page, Class<D> type, Object wrapper);
  Long selectJoinCount(Object wrapper);
}

public interface MPJBaseService<T> extends IService<T> {
  <D> D selectJoinOne(Class<D> type, Object wrapper);
  <D> List<D> selectJoinList(Class<D> type, Object wrapper);
  <D, P extends IPage<D>> P selectJoinListPage(P page, Class<D> type, Object wrapper);
}

public class MPJBaseServiceImpl<M extends BaseMapper<T>, T>
    extends com.baomidou.mybatisplus.extension.service.impl.ServiceImpl<M, T>
    implements MPJBaseService<T> {}
