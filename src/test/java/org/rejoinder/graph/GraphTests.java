package org.rejoinder.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

class GraphTests {

    private final Driver driver = mock(Driver.class);
    private final Session session = mock(Session.class);
    private final Graph graph = new Graph(driver);

    @Test
    void aServerOutOfReachIsToldInOurOwnWords() {
        when(driver.executableQueryBookmarkManager()).thenReturn(mock(BookmarkManager.class));
        when(driver.session(any(SessionConfig.class))).thenReturn(session);
        when(session.executeRead(any())).thenThrow(new ServiceUnavailableException("gone"));
        when(session.executeWrite(any())).thenThrow(new SessionExpiredException("moved"));

        assertThatThrownBy(() -> graph.read(transaction -> 1)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> graph.write(transaction -> 1)).isInstanceOf(StoreUnavailable.class);
    }
}
