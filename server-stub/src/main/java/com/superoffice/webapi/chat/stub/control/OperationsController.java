package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.contract.ChatContract;
import com.superoffice.webapi.chat.stub.control.generated.Health;
import com.superoffice.webapi.chat.stub.control.generated.OperationsApi;
import com.superoffice.webapi.chat.stub.metrics.CallMetrics;
import com.superoffice.webapi.chat.stub.metrics.MetricsSettings;
import com.superoffice.webapi.chat.stub.store.ChatStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Health, readiness and metrics. */
@RestController
class OperationsController implements OperationsApi {

    private final ChatStore store;
    private final CallMetrics metrics;
    private final MetricsSettings settings;

    OperationsController(ChatStore store, CallMetrics metrics, MetricsSettings settings) {
        this.store = store;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public ResponseEntity<Health> health() {
        return ResponseEntity.ok(health("UP"));
    }

    @Override
    public ResponseEntity<Health> ready() {
        return store.reachable()
                ? ResponseEntity.ok(health(store.writable() ? "UP" : "READ_ONLY"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(health("DOWN"));
    }

    @Override
    public ResponseEntity<String> metrics() {
        return ResponseEntity.ok(metrics.scrape());
    }

    private Health health(String status) {
        return new Health(status, ChatContract.VERSION, settings.operationPath());
    }
}
