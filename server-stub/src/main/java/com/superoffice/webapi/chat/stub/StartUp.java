package com.superoffice.webapi.chat.stub;

import com.superoffice.webapi.chat.stub.control.InitialState;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Makes the sandbox usable before it takes the first call. */
final class StartUp implements SmartInitializingSingleton {

    private final InitialState state;

    StartUp(InitialState state) {
        this.state = state;
    }

    @Override
    public void afterSingletonsInstantiated() {
        state.establish();
    }
}
