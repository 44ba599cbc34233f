namespace Galaxy.Pipeline.Recipes;

/// <summary>A value and where it was given.</summary>
/// <param name="Place">The flag, or the file's name with line and column.</param>
/// <param name="Value">A double, a string or <see cref="Training.LayerFactors"/> that its field allows.</param>
public sealed record RecipeSetting(string Place, object Value);
