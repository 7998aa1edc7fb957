"""What Dataflow's ``--setup_file`` wants. The metadata stands in pyproject.toml."""

from setuptools import find_packages, setup

# The top-level packages by hand: automatic discovery refuses a tree with several.
setup(
    py_modules=["khabar"],
    packages=[
        package
        for top_level in ("schemas", "transforms", "pipeline")
        for package in (top_level, *(f"{top_level}.{name}" for name in find_packages(top_level)))
    ],
    package_data={"transforms.extraction": ["resources/*"]},
)
