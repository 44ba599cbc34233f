namespace Galaxy.Pipeline.Results;

/// <summary>The value of work that has no value: all that is known of it is that it was done.</summary>
public readonly record struct Unit;
