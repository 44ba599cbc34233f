namespace Galaxy.Pipeline.Serving;

/// <summary>Too much comes at once.</summary>
internal sealed class FullSpoolException() : IOException("the server receives too much at once");
