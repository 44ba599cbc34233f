namespace Galaxy.Pipeline.Files;

/// <summary>Names that Windows keeps for devices: no file or folder can have them, whatever its ending.</summary>
internal static class DeviceName
{
    private static readonly string[] _devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])];

    /// <summary>Whether a name is one.</summary>
    public static bool Is(string name) => _devices.Contains(name.Split('.')[0].Trim().ToLowerInvariant());
}
