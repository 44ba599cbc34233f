using System.Diagnostics;
using System.Globalization;
using Galaxy.Tests.Labeling;

namespace Galaxy.Tests.Harness;

/// <summary>The tests as a program of their own: a process that works with files of a test, and can be killed.</summary>
internal static class TestProgram
{
    /// <param name="arguments">A folder of labels to count; or to write into, with how many, and under which name.</param>
    public static void Main(string[] arguments)
    {
        if (arguments is [var labels])
            LabelWriter.Count(labels, Console.Out);
        else if (arguments is [var folder, var count, var name])
            LabelWriter.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), name, Console.Out);
    }

    /// <summary>Starts it.</summary>
    public static Process Start(params IEnumerable<string> arguments) => Process.Start(Of(arguments))!;

    /// <summary>Starts it with so much memory for objects.</summary>
    public static Process StartIn(int megabytes, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = Of(arguments);
        start.Environment["DOTNET_GCHeapHardLimit"] = $"{(long)megabytes << 20:x}";
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Of(IEnumerable<string> arguments) => new("dotnet", [typeof(TestProgram).Assembly.Location, .. arguments])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
    };
}
