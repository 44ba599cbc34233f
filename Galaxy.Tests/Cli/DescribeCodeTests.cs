using Galaxy.Kernels;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Code;

namespace Galaxy.Tests.Cli;

public sealed class DescribeCodeTests
{
    public static IEnumerable<object[]> Layers =>
        from network in NetworkRegistry.All
        from layer in network.Layers
        where !layer.Description.StartsWith("flatten", StringComparison.Ordinal)
        select new object[] { network.Name, layer.Name };

    [Theory]
    [MemberData(nameof(Layers))]
    public void Every_layer_of_every_network_shows_its_code(string network, string layer)
    {
        CommandLine.Answer answer = CommandLine.Run("describe", "--network", network, "--code", layer);

        Assert.Equal((ExitCode.Success, ""), (answer.Code, answer.Error));
        Assert.Contains($"//   {layer} (line ", answer.Output, StringComparison.Ordinal);
        Assert.Contains($"partial class {network}Kernels", answer.Output, StringComparison.Ordinal);
        Assert.Contains("Forward(", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("BSJB, but no symbols")]
    public void Bytes_that_are_no_symbols_hold_no_sources(string text) =>
        Assert.Empty(EmbeddedSources.Of(new MemoryStream(System.Text.Encoding.ASCII.GetBytes(text))));
}
