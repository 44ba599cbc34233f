namespace Galaxy.Pipeline.Reports;

/// <summary>Draws loss and accuracy over the epochs.</summary>
public static class CurvesSvg
{
    public static string Of(RunReport report) => report.Network;
}
