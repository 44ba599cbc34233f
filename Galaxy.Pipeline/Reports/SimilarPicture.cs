using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Reports;

/// <summary>A picture and how similar it is to another.</summary>
/// <param name="Image">The picture as the network sees it.</param>
/// <param name="Similarity">The cosine of the angle between the features of both.</param>
/// <param name="Note">Why it means little; null if there is no reason.</param>
internal sealed record SimilarPicture(LabeledImage Image, double Similarity, string? Note);
