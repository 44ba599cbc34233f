using Galaxy.Pipeline.Imaging.Framings;

namespace Galaxy.Pipeline.Cli.Bench;

/// <summary>What pictures <c>galaxy bench --pictures</c> times, and how they become a network's input.</summary>
internal sealed record PictureBenchOptions(string Place, Framing Framing);
