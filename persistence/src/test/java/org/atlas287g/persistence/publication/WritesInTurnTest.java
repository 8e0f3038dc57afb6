package org.atlas287g.persistence.publication;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.atlas287g.persistence.OnEveryDatabase;
import org.atlas287g.persistence.Store;
import org.atlas287g.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryDatabase
class WritesInTurnTest {
  private final TestDatabase database;

  WritesInTurnTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void whoWritesIntoAFile_waitsForTheOneBefore_andWhoReadsDoesNot() throws Exception {
    try (Store store = Store.editing(database)) {
      var write = new TransactionTemplate(store.get(PlatformTransactionManager.class));
      var read = new TransactionTemplate(store.get(PlatformTransactionManager.class));
      read.setReadOnly(true);
      var begun = new CountDownLatch(1);
      var end = new CountDownLatch(1);
      var first =
          begin(() ->
              write.executeWithoutResult(_ -> {
                begun.countDown();
                await(end);
              }));
      assertThat(begun.await(30, SECONDS)).isTrue();
      var reader = begin(() -> read.executeWithoutResult(_ -> {}));
      reader.get(30, SECONDS);
      var second = begin(() -> write.executeWithoutResult(_ -> {}));
      if (database == TestDatabase.H2_FILE) {
        assertThatThrownBy(() -> second.get(300, MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      } else {
        second.get(30, SECONDS);
      }
      end.countDown();
      first.get(30, SECONDS);
      second.get(30, SECONDS);
    }
  }

  private static CompletableFuture<Void> begin(Runnable work) {
    return CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
