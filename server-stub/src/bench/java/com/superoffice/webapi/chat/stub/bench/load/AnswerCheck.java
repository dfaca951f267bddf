package com.superoffice.webapi.chat.stub.bench.load;

import java.util.Optional;

/** Whether an answer is the right one: nobody is to be quick with another. */
public interface AnswerCheck {

    /** What is wrong with the answer, or nothing. */
    Optional<String> complaint(Answer answer);

    /** The check of the body, after that of the status. */
    default AnswerCheck afterStatus200() {
        return answer -> answer.status() == 200
                ? complaint(answer)
                : Optional.of("expected status 200, found " + answer.status());
    }
}
