"""Unproved: conan has not run this recipe. It builds the tree it lies in."""
from conan import ConanFile
from conan.tools.build import cross_building
from conan.tools.cmake import CMake, CMakeToolchain, cmake_layout
from conan.tools.files import copy


class Msgtab(ConanFile):
    name = "msgtab"
    version = "0.1.0"
    description = "Windows message tables everywhere: compiler, formatter, catalogue"
    license = "MIT"
    languages = "C"
    package_type = "library"
    settings = "os", "arch", "compiler", "build_type"
    options = {"shared": [True, False]}
    default_options = {"shared": False}

    def export_sources(self):
        root = f"{self.recipe_folder}/../.."
        for pattern in ("CMakeLists.txt", "LICENSE", "README.md", "CHANGELOG.md", "cmake/*",
                        "debian/*", "doc/*", "include/*", "mc/*", "src/*"):
            copy(self, pattern, root, self.export_sources_folder)

    def build_requirements(self):
        if cross_building(self):  # msgtab_add_catalogue finds it on CMAKE_PROGRAM_PATH
            self.tool_requires(f"{self.name}/{self.version}")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["MSGTAB_TESTS"] = False
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()

    def package_info(self):
        # The project's own CMake package has msgtab_add_catalogue; conan's would not.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/msgtab"]
        self.cpp_info.libs = ["sessmsg", "msgtab"]
