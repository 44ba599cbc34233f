namespace Galaxy.Pipeline.Cli.Serve.Http;

/// <summary>A file of a request, which can be read until the next one is asked for.</summary>
/// <param name="Name">What the client calls it, to be shown and for nothing else: it is never a path.</param>
/// <param name="Content">Its bytes as they come.</param>
internal sealed record UploadedFile(string Name, Stream Content);
