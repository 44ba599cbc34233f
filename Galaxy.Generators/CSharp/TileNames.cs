namespace Galaxy.Generators.CSharp;

/// <summary>The names of what a register tile multiplies and sums: <c>y2b</c> += <c>x</c> · <c>wb</c>.</summary>
/// <param name="Sum">Prefix of the sums; a row's number and a vector's letter follow.</param>
/// <param name="Broadcast">A row's factor, the same in every float of a vector.</param>
/// <param name="Vector">Prefix of the vectors that all rows share.</param>
/// <param name="Row">What a row of the tile is: <c>pixel</c>.</param>
/// <param name="Column">What a column is: <c>filter</c>.</param>
internal sealed record TileNames(string Sum, string Broadcast, string Vector, string Row, string Column);
