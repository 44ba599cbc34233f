using System.Globalization;
using Galaxy.Tests.Harness;
using Galaxy.Tests.Spec;

namespace Galaxy.Tests.Generator;

/// <summary>The generator runs in a compiler with the user's culture; its output is the same in all cultures.</summary>
public sealed class CultureTests
{
    private const string Layers =
        """
        { "type": "conv2d", "filters": 8, "kernel": 3, "padding": 1 }, { "type": "batchNorm", "momentum": 0.25, "epsilon": 1e-3 }, { "type": "leakyRelu", "slope": 0.125 },
        { "type": "flatten" }, { "type": "dropout", "rate": 0.5 }, { "type": "dense", "units": 2 }
        """;

    private const string Mistakes =
        """
        { "type": "conv2d", "filters": -8, "kernel": 1.5 }, { "type": "dropout", "rate": 2.5 }, { "type": "dense", "units": 123456789 }
        """;

    /// <summary>A culture in which every sign differs.</summary>
    private static readonly CultureInfo Strange = new(CultureInfo.InvariantCulture.Name)
    {
        NumberFormat = new NumberFormatInfo
        {
            NegativeSign = "minus", PositiveSign = "plus", NumberDecimalSeparator = ",", NumberGroupSeparator = "'", NumberGroupSizes = [2],
            PercentDecimalSeparator = ",", NaNSymbol = "none",
        },
    };

    [Theory]
    [InlineData(Layers)]
    [InlineData(Mistakes)]
    public void Code_and_messages_are_the_same_in_every_culture(string layers) =>
        Assert.Equal(Written(layers, CultureInfo.InvariantCulture), Written(layers, Strange));

    private static string[] Written(string layers, CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            GeneratorRun run = GeneratorRun.Over(("network.json", Networks.Json(layers)));
            return [.. run.Files.Select(file => file.Text), .. run.Diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
