using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Cli.Inputs;

/// <summary>Notes on the images that were read.</summary>
internal static class LoadedPicturesView
{
    private const int UnreadableShown = 10;

    public static void Tell(this Reporter reporter, LoadedPictures reading)
    {
        if (reading.Frames is { } frames)
            reporter.Say($"{frames}");
        foreach (string warning in reading.Warnings)
            reporter.Warn(warning);
        foreach (Problem unreadable in reading.Unreadable.Folded().Take(UnreadableShown))
            reporter.Warn($"Left out {unreadable}");
        if (reading.Unreadable.Length > UnreadableShown)
            reporter.Warn($"{Quantity.Count(reading.Unreadable.Length)} images are left out in all.");
    }
}
