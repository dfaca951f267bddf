package com.superoffice.webapi.chat.stub.control;

import com.superoffice.webapi.chat.stub.control.faults.Faults;
import com.superoffice.webapi.chat.stub.control.generated.ActiveFault;
import com.superoffice.webapi.chat.stub.control.generated.Fault;
import com.superoffice.webapi.chat.stub.control.generated.FaultsApi;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Faults on, and off. */
@RestController
class FaultsController implements FaultsApi {

    private final Faults faults;

    FaultsController(Faults faults) {
        this.faults = faults;
    }

    @Override
    public ResponseEntity<List<ActiveFault>> listFaults() {
        return ResponseEntity.ok(faults.list());
    }

    @Override
    public ResponseEntity<ActiveFault> addFault(Fault fault) {
        return ResponseEntity.status(HttpStatus.CREATED).body(faults.add(fault));
    }

    @Override
    public ResponseEntity<Void> removeFault(Integer number) {
        faults.remove(number);
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<Void> clearFaults() {
        faults.clear();
        return ResponseEntity.noContent().build();
    }
}
