/// The archive's schema, step by step.
public enum Migrations {}
