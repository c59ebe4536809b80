package org.riskset.batch;

/// An analysis that cannot be done, as one sentence for the user. The exit status is 1.
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String sentence) {
        super(sentence);
    }
}
