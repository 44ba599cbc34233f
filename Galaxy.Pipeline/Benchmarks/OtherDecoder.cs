using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Benchmarks;

/// <summary>A decoder that is a program of its own.</summary>
/// <param name="Name">Its name in tables.</param>
/// <param name="Decode">Starts it to decode a picture of a file, and waits for its end.</param>
/// <param name="Start">Starts it to decode nothing.</param>
internal sealed record OtherDecoder(string Name, Action<PictureEntry> Decode, Action Start);
