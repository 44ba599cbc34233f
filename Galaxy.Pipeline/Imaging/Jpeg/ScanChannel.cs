namespace Galaxy.Pipeline.Imaging.Jpeg;

/// <summary>A channel in a scan, with the tables that the scan needs.</summary>
internal sealed record ScanChannel(JpegComponent Component, HuffmanTable? Dc, HuffmanTable? Ac);
