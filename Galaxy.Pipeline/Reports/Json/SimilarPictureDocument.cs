namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A picture similar to another.</summary>
internal sealed record SimilarPictureDocument(string File, double Similarity);
