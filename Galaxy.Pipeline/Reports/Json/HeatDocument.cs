using System.Collections.Immutable;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>How much each place of a picture supports a class.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Values in a row.</param>
/// <param name="Values">Row by row, from 0 (nothing) to 1 (the most in this picture).</param>
internal sealed record HeatDocument(int Height, int Width, ImmutableArray<float> Values);
