package dev.afterglow.jobs;

import org.apache.flink.connector.base.DeliveryGuarantee;

/** How outputs reach Kafka. */
public enum Delivery {
    /** Transactions: a read-committed consumer sees each output once, at checkpoints. */
    EXACTLY_ONCE(DeliveryGuarantee.EXACTLY_ONCE, "exactly-once"),
    /** At once; after a crash an output may be sent again, the same record under the same natural id. */
    LOW_LATENCY(DeliveryGuarantee.AT_LEAST_ONCE, "low-latency");

    private final DeliveryGuarantee guarantee;
    private final String optionValue;

    Delivery(DeliveryGuarantee guarantee, String optionValue) {
        this.guarantee = guarantee;
        this.optionValue = optionValue;
    }

    DeliveryGuarantee guarantee() {
        return guarantee;
    }

    @Override
    public String toString() {
        return optionValue;
    }

    public static Delivery named(String name) {
        for (Delivery delivery : values()) {
            if (delivery.optionValue.equals(name)) {
                return delivery;
            }
        }
        throw new IllegalArgumentException("--delivery must be exactly-once or low-latency: " + name);
    }
}
